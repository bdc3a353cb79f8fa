import { randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { copyFile, link, open, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DurableFolders, syncFolder } from './durable-folders';
import { systemErrorCode } from '../system-error';

export interface StoredFile {
  readonly bytes: number;
  readonly modifiedAt: Date;
}

export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
}

/**
 * Keeps the files of the bucket as files on disk. A file appears whole and synced or not at all: it is written
 * aside, synced, and then renamed. Paths must have passed `isCloudPath`.
 */
export class FileStore {
  private readonly filesDir: string;
  private readonly unfinishedDir: string;
  private readonly folders: DurableFolders;

  private constructor(directory: string) {
    this.filesDir = join(directory, 'files');
    this.unfinishedDir = join(directory, 'unfinished');
    this.folders = new DurableFolders(directory);
  }

  /** Opens a folder, creating it when missing; what an interrupted upload left behind is removed. */
  static async open(directory: string): Promise<FileStore> {
    const store = new FileStore(directory);
    await rm(store.unfinishedDir, { recursive: true, force: true });
    await store.folders.make(store.unfinishedDir);
    await store.folders.make(store.filesDir);
    return store;
  }

  /** Resolves once the content is on disk. Throws `FileTooLarge` and keeps nothing when it exceeds `bytesMax`. */
  async write(cloudPath: string, content: AsyncIterable<Uint8Array>, bytesMax: number): Promise<void> {
    const unfinished = this.unfinishedPath();
    try {
      await writeSynced(unfinished, content, bytesMax);
      await this.publish(unfinished, cloudPath, true);
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  async find(cloudPath: string): Promise<StoredFile | undefined> {
    try {
      const found = await stat(this.diskPath(cloudPath));
      return found.isFile() ? { bytes: found.size, modifiedAt: found.mtime } : undefined;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  read(cloudPath: string): ReadStream {
    return createReadStream(this.diskPath(cloudPath));
  }

  /** Gives false, and changes nothing, when the target exists and must not be overwritten. */
  async copy(from: string, to: string, isOverwriting: boolean): Promise<boolean> {
    const unfinished = this.unfinishedPath();
    try {
      await copyFile(this.diskPath(from), unfinished);
      const file = await open(unfinished, 'r+');
      await file.sync().finally(() => file.close());
      return await this.publish(unfinished, to, isOverwriting);
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  /** Gives false when there was no such file. */
  async remove(cloudPath: string): Promise<boolean> {
    const path = this.diskPath(cloudPath);
    try {
      await unlink(path);
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
    await syncFolder(dirname(path));
    return true;
  }

  private async publish(unfinished: string, cloudPath: string, isOverwriting: boolean): Promise<boolean> {
    const path = this.diskPath(cloudPath);
    await this.folders.make(dirname(path));
    if (isOverwriting) await rename(unfinished, path);
    else if (!(await linkIfFree(unfinished, path))) return false;
    await syncFolder(dirname(path));
    return true;
  }

  private unfinishedPath(): string {
    return join(this.unfinishedDir, randomUUID());
  }

  /** In a bucket `a` and `a/b` can both be files; on disk folders end in `~`, which no cloud path contains. */
  private diskPath(cloudPath: string): string {
    const segments = cloudPath.split('/');
    const folders = segments.slice(0, -1).map((segment) => `${segment}~`);
    return join(this.filesDir, ...folders, ...segments.slice(-1));
  }
}

async function writeSynced(
  path: string,
  content: AsyncIterable<Uint8Array>,
  bytesMax: number,
): Promise<void> {
  const file = await open(path, 'wx');
  try {
    let bytes = 0;
    for await (const chunk of content) {
      bytes += chunk.byteLength;
      if (bytes > bytesMax) throw new FileTooLarge(`more than ${bytesMax} bytes`);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

async function linkIfFree(existing: string, path: string): Promise<boolean> {
  try {
    await link(existing, path);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return systemErrorCode(error) === 'ENOENT';
}
