import { seenWords } from '@shared/domain/seen-words';

/** One column of a sheet that is written. */
export interface SheetColumn {
  readonly heading: string;
  /** In characters of Latin script; a Chinese one takes two. */
  readonly widthChars: number;
  /** What Excel offers in the cells below the heading; other words can still be typed. Together under 255 characters. */
  readonly choices?: readonly string[];
}

export interface WrittenSheet {
  /** At most 31 characters; of what Excel forbids in there nothing stays. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly string[]>;
}

/** Excel's own limits. */
const cellCharsMax = 32_767;
const rowsMax = 1_048_576;
const choicesCharsMax = 255;

const rowsPerPiece = 500;
/** Numbers of the styles in workbook-xml.ts. */
const textStyle = 1;
const headingStyle = 2;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in XML. Excel reads `_x0041_` as a letter, so a text that looks so is told apart. */
export const escaped = (text: string): string =>
  seenWords(text)
    .slice(0, cellCharsMax)
    .replaceAll(/[\ufffe\uffff]/g, '')
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** Every cell is a text that stands in the cell itself: nothing in it is ever computed, rounded or taken for a date. */
const rowXml = (cells: readonly string[], rowNumber: number, style: number): string => {
  const xml = cells.map((cell, column) =>
    cell === ''
      ? ''
      : `<c r="${letters(column)}${rowNumber}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
  );
  return `<row r="${rowNumber}">${xml.join('')}</row>`;
};

const columnXml = ({ widthChars }: SheetColumn, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${widthChars}" style="${textStyle}" customWidth="1"/>`;

const choicesXml = (columns: readonly SheetColumn[]): string => {
  const lists = columns.flatMap(({ choices }, index) => {
    const list = escaped((choices ?? []).join(','));
    if (list === '' || list.length > choicesCharsMax) return [];
    const cells = `${letters(index)}2:${letters(index)}${rowsMax}`;
    return `<dataValidation type="list" allowBlank="1" sqref="${cells}"><formula1>"${list}"</formula1></dataValidation>`;
  });
  return lists.length === 0
    ? ''
    : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
};

function* rowsXml(rows: Iterable<readonly string[]>): Generator<string> {
  let rowNumber = 1;
  let piece: string[] = [];
  for (const cells of rows) {
    rowNumber += 1;
    piece.push(rowXml(cells, rowNumber, textStyle));
    if (piece.length < rowsPerPiece) continue;
    yield piece.join('');
    piece = [];
  }
  yield piece.join('');
}

/** The XML of a sheet in pieces: heading row bold and frozen, columns as wide as told and formatted as text to the end. */
export function* sheetXml({ columns, rows }: WrittenSheet): Generator<string> {
  yield (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>' +
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>' +
    `</sheetViews><cols>${columns.map(columnXml).join('')}</cols><sheetData>`
  );
  const headings = columns.map(({ heading }) => heading);
  yield rowXml(headings, 1, headingStyle);
  yield* rowsXml(rows);
  yield `</sheetData>${choicesXml(columns)}</worksheet>`;
}
