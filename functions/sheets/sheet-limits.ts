import { sheetLimits as promised } from '@shared/contract/sheets';
import { AppError } from '@shared/errors';

/**
 * What a file may ask of a function with 1,024 MB. Eight megabytes packed are some 200,000 rows of a roster, so the rows
 * come first; the rest stops files that are small only as long as nobody unpacks them.
 */
export const sheetLimits = {
  bytesMax: promised.fileBytesMax,
  /** Sum of what the parts of a workbook become when unpacked. */
  unpackedBytesMax: 200 * 1024 * 1024,
  partsMax: 2_000,
  /** Filled rows. */
  rowsMax: promised.rowsMax,
  columnsMax: 40,
  /** Longer cells are cut here: no field takes half as much, so a cut value is still too long where it matters. */
  cellCharsMax: promised.cellCharsMax,
  /** All cells together, as they will travel on in documents. */
  charsMax: 20_000_000,
  sharedTextsMax: 2_400_000,
} as const;

export type UnreadableReason =
  'notASheet' | 'encrypted' | 'oldFormat' | 'damaged' | 'headingsMissing' | 'rowsMissing';
type LargeWhat = 'bytes' | 'unpackedBytes' | 'parts' | 'rows' | 'columns' | 'chars' | 'sharedTexts';

export const unreadable = (reason: UnreadableReason, cause?: unknown): AppError =>
  new AppError('FileUnreadable', { reason }, { cause });

/** `what` there is too much of, and how much there may be. */
export const tooLarge = (what: LargeWhat): AppError =>
  new AppError('FileTooLarge', { what, max: sheetLimits[`${what}Max`] });
