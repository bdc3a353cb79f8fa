import type { SheetRow } from '@shared/domain/sheet-row';
import { readCsv } from './read-csv';
import { readWorkbook } from './read-workbook';
import { sheetLimits, tooLarge, unreadable } from './sheet-limits';

const startsWith = (bytes: Buffer, hex: string): boolean =>
  bytes.subarray(0, hex.length / 2).equals(Buffer.from(hex, 'hex'));

/** The names in the container of the old format are written in UTF-16. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * The filled rows of a file, an .xlsx workbook (its first visible sheet) or CSV; the bytes tell which, whatever the name says.
 * Throws FileTooLarge {what, max} and FileUnreadable {reason}: `encrypted` with a password, `oldFormat` for .xls and .et,
 * `notASheet`, `damaged`.
 */
export const readSheet = async (file: Uint8Array): Promise<readonly SheetRow[]> => {
  if (file.length > sheetLimits.bytesMax) throw tooLarge('bytes');
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (startsWith(bytes, 'd0cf11e0'))
    throw unreadable(bytes.includes(encryptedPackage) ? 'encrypted' : 'oldFormat');
  return startsWith(bytes, '504b0304') ? readWorkbook(bytes) : readCsv(bytes);
};
