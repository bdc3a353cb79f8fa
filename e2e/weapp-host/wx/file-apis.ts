import { extname } from 'node:path';
import { bytesOf } from '../app/realm';
import { WxFailure, asyncApis, type WxHost, type WxInput, type WxWork } from './wx-host';
import { textOf, type UnknownRecord } from '../app/unknown-values';

/** Where the phone keeps what was saved, and what the program writes itself. */
const savedFolder = 'wxfile://store_';
const userFolder = 'wxfile://usr';

/** The bytes of a file on the phone. Throws WxFailure when there is none. */
export function readPhoneFile({ phone }: WxHost, path: unknown): Buffer {
  const bytes = phone.files.get(textOf(path));
  if (!bytes) throw new WxFailure(`no such file or directory "${textOf(path)}"`);
  return bytes;
}

/** `wx.getFileSystemManager()`: every method in both its forms, the later one and the one that answers at once. */
export function fileApis(host: WxHost): UnknownRecord {
  const { realm } = host.core;
  const works = fileWorks(host);
  const manager = {
    ...asyncApis(host, works),
    ...syncForms(host, works),
  };
  return {
    env: realm.copyIn({ USER_DATA_PATH: userFolder }),
    getFileSystemManager: () => manager,
  };
}

function fileWorks(host: WxHost): Readonly<Record<string, WxWork>> {
  const { files, folders } = host.phone;
  const at = (path: unknown) => readPhoneFile(host, path);
  const remove = (path: unknown) => {
    at(path);
    files.delete(textOf(path));
  };
  return {
    saveFile: ({ tempFilePath, filePath }) => {
      const bytes = at(tempFilePath);
      const saved = textOf(filePath) || host.phone.addFile(savedFolder, extname(textOf(tempFilePath)), bytes);
      files.set(saved, bytes);
      files.delete(textOf(tempFilePath));
      return { savedFilePath: saved };
    },
    stat: ({ path }) => {
      const { length } = at(path);
      return { stats: { size: length, mode: 0o100_644, isFile: () => true, isDirectory: () => false } };
    },
    access: ({ path }) => void at(path),
    getFileInfo: ({ filePath }) => ({ size: at(filePath).length }),
    readFile: ({ filePath, encoding }) => ({ data: contentOf(host, at(filePath), encoding) }),
    writeFile: ({ filePath, data }) => {
      const bytes = bytesOf(data);
      if (!bytes || !textOf(filePath).startsWith(userFolder)) throw new WxFailure('permission denied, open');
      files.set(textOf(filePath), bytes);
    },
    mkdir: ({ dirPath }) => void folders.add(textOf(dirPath)),
    rmdir: ({ dirPath }) => {
      const folder = textOf(dirPath);
      if (!folders.delete(folder)) throw new WxFailure(`no such file or directory "${folder}"`);
      for (const path of files.keys()) if (path.startsWith(`${folder}/`)) files.delete(path);
    },
    unlink: ({ filePath }) => remove(filePath),
    removeSavedFile: ({ filePath }) => remove(filePath),
    getSavedFileList: () => ({
      fileList: [...files]
        .filter(([path]) => path.startsWith(savedFolder))
        .map(([filePath, { length }]) => ({ filePath, size: length, createTime: 0 })),
    }),
  };
}

const encodings = ['utf8', 'base64', 'hex', 'ascii', 'latin1', 'binary', 'ucs2', 'utf16le'] as const;

function contentOf(host: WxHost, bytes: Buffer, encoding: unknown): unknown {
  const known = encodings.find((name) => name === textOf(encoding).replace('utf-8', 'utf8'));
  return known ? bytes.toString(known) : host.core.realm.copyBytesIn(bytes);
}

/** The names of the parameters that the forms which answer at once take one after the other, and what they give. */
const syncParameters: Readonly<Record<string, readonly [names: readonly string[], result?: string]>> = {
  saveFile: [['tempFilePath', 'filePath'], 'savedFilePath'],
  stat: [['path'], 'stats'],
  access: [['path']],
  readFile: [['filePath', 'encoding'], 'data'],
  writeFile: [['filePath', 'data']],
  mkdir: [['dirPath', 'recursive']],
  rmdir: [['dirPath', 'recursive']],
  unlink: [['filePath']],
};

function syncForms({ core }: WxHost, works: Readonly<Record<string, WxWork>>): UnknownRecord {
  return Object.fromEntries(
    Object.entries(syncParameters).map(([name, [names, result]]) => [
      `${name}Sync`,
      (...args: unknown[]) => {
        const input: WxInput = Object.fromEntries(names.map((parameter, index) => [parameter, args[index]]));
        try {
          const answer = works[name]?.(input) as UnknownRecord | undefined;
          return result === undefined ? undefined : answer?.[result];
        } catch (error) {
          throw core.realm.error(
            `${name}Sync:fail ${error instanceof Error ? error.message : String(error)}`,
          );
        }
      },
    ]),
  );
}
