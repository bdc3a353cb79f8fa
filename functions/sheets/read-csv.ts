import type { SheetRow } from '@shared/domain/sheet-row';
import { cellText } from './cell-text';
import { rowCollector } from './row-collector';
import { sheetLimits, tooLarge, unreadable } from './sheet-limits';

/** What stands between two cells: Excel's "Unicode text" has tabs, some regional settings a semicolon. */
const separators = [',', '\t', ';'] as const;
type Separator = (typeof separators)[number];

const decode = (bytes: Buffer, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** UTF-8 is recognised by being right; what is not UTF-8 was saved by a Chinese Excel as GBK, of which GB18030 is the whole. */
const decodeText = (bytes: Buffer): string => {
  const isUtf16 = bytes.length >= 2 && bytes.readUInt16LE(0) === 0xfeff;
  const text = isUtf16 ? decode(bytes, 'utf-16le') : (decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030'));
  if (text === undefined || text.includes('\0')) throw unreadable('notASheet');
  return text;
};

/** The separator of which the first line has most. */
const separatorOf = (text: string): Separator => {
  const [line = ''] = text.slice(0, 10_000).split(/[\r\n]/, 1);
  const counted = separators.map((separator) => line.split(separator).length);
  return separators[counted.indexOf(Math.max(...counted))] ?? ',';
};

/** Excel is told to leave digits alone with `="0012"`. */
const withoutFormula = (text: string): string => /^="([^"]*)"$/.exec(text)?.[1] ?? text;

interface Quoted {
  readonly text: string;
  /** Behind the closing quote. */
  readonly end: number;
}

/** From the opening quote at `from` to the closing one, where a pair of quotes is one. */
const readQuoted = (text: string, from: number): Quoted => {
  const pieces: string[] = [];
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) throw unreadable('damaged');
    pieces.push(text.slice(at, quote));
    if (text[quote + 1] !== '"') return { text: pieces.join('"'), end: quote + 1 };
    at = quote + 2;
  }
};

const endOfCell = (text: string, from: number, separator: Separator): number => {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
};

/**
 * The filled rows of a CSV file in UTF-8, GBK or UTF-16, with quoted cells; a line break inside quotes starts no row.
 * Throws FileTooLarge and FileUnreadable.
 */
export const readCsv = (bytes: Buffer): readonly SheetRow[] => {
  const text = decodeText(bytes);
  const separator = separatorOf(text);
  const { rows, add } = rowCollector();
  let cells: string[] = [];
  let rowNumber = 1;
  for (let at = 0; at < text.length;) {
    const quoted = text[at] === '"' ? readQuoted(text, at) : undefined;
    const end = endOfCell(text, quoted?.end ?? at, separator);
    const cell = quoted === undefined ? text.slice(at, end) : quoted.text + text.slice(quoted.end, end);
    // A line of nothing but separators is as long as the file, and its cells as many.
    if (cells.length >= sheetLimits.columnsMax && cell !== '') throw tooLarge('columns');
    if (cells.length < sheetLimits.columnsMax) cells.push(cellText(withoutFormula(cell)));
    at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    add(rowNumber, cells);
    rowNumber += 1;
    cells = [];
  }
  add(rowNumber, cells);
  return rows;
};
