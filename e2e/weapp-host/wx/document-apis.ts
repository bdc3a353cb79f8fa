import { basename, extname } from 'node:path';
import { readPhoneFile } from './file-apis';
import { temporaryFolder } from '../phone';
import { requireNetwork } from './device-apis';
import { requirePrivacyConsent } from './privacy';
import { WxFailure, asyncApis, type WxHost, type WxInput } from './wx-host';
import { textOf, type UnknownRecord } from '../app/unknown-values';

/** A document that WeChat showed, as the person would see it. */
export interface OpenedDocument {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What WeChat can show. */
const shownKinds = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'];

/** Files out of a chat, downloads, and documents that are shown. */
export function documentApis(host: WxHost, documents: OpenedDocument[]): UnknownRecord {
  return asyncApis(host, {
    chooseMessageFile: (input) => chooseMessageFile(host, input),
    downloadFile: (input) => downloadFile(host, input),
    openDocument: ({ filePath, fileType }) => {
      const bytes = readPhoneFile(host, filePath);
      const kind = textOf(fileType) || extname(textOf(filePath)).slice(1);
      if (!shownKinds.includes(kind)) throw new WxFailure('filetype not supported');
      documents.push({ name: basename(textOf(filePath)), bytes });
    },
  });
}

function chooseMessageFile(host: WxHost, { extension }: WxInput): UnknownRecord {
  requirePrivacyConsent(host);
  const file = host.phone.takeFileChoice();
  if (file === null) throw new WxFailure('cancel');
  const kind = extname(file.name);
  if (Array.isArray(extension) && !extension.map(textOf).includes(kind.slice(1)))
    throw new Error(
      `WeChat would not offer ${file.name} where only ${extension.map(textOf).join()} is asked for`,
    );
  const path = host.phone.addFile(temporaryFolder, kind, file.bytes);
  return { tempFiles: [{ path, name: file.name, size: file.bytes.length, type: 'file', time: 0 }] };
}

async function downloadFile(host: WxHost, { url, filePath }: WxInput): Promise<UnknownRecord> {
  requireNetwork(host);
  const response = await fetch(textOf(url));
  const bytes = Buffer.from(await response.arrayBuffer());
  const { status: statusCode } = response;
  const wanted = textOf(filePath);
  if (wanted === '') return { statusCode, tempFilePath: host.phone.addFile(temporaryFolder, '', bytes) };
  host.phone.files.set(wanted, bytes);
  return { statusCode, filePath: wanted };
}
