import type { SheetRow } from '@shared/domain/sheet-row';
import { cellText } from './cell-text';
import { readDateStyles } from './date-styles';
import { dateText, numberText } from './number-text';
import { parseXml, type ReadAttribute } from './parse-xml';
import { rowCollector } from './row-collector';
import { readSharedTexts, unescaped } from './shared-texts';
import { sheetLimits, tooLarge, unreadable } from './sheet-limits';
import { findWorkbookParts, type WorkbookParts } from './workbook-parts';
import { readZipParts } from './zip-parts';

interface CellTables {
  readonly calendar: WorkbookParts['calendar'];
  readonly sharedTexts: readonly string[];
  readonly dateStyles: readonly boolean[];
}

interface Cell {
  readonly type: string;
  readonly style: string;
  /** From 0. */
  readonly column: number;
}

/** Column of an address such as `C12`, from 0; undefined when it has none. */
const columnOf = (address: string | undefined): number | undefined => {
  const letters = /^[A-Z]{1,3}/i.exec(address ?? '')?.[0];
  return letters === undefined
    ? undefined
    : Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

const textOfCell = ({ type, style }: Cell, raw: string, tables: CellTables): string => {
  switch (type) {
    case 's':
      return tables.sharedTexts[Number(raw)] ?? '';
    case 'b':
      return raw === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return cellText(
        tables.dateStyles[Number(style)] === true ? dateText(raw, tables.calendar) : numberText(raw),
      );
    default:
      return cellText(unescaped(raw));
  }
};

/** The last row of any Excel sheet. */
const excelRowsMax = 1_048_576;

/** A number after the one before, as Excel writes rows; without one the next. */
const rowNumberAfter = (before: number, told: string | undefined): number => {
  const rowNumber = told === undefined ? before + 1 : Number(told);
  if (!(rowNumber > before && rowNumber <= excelRowsMax)) throw unreadable('damaged');
  return rowNumber;
};

/**
 * Reads the cells where they say they stand. Nothing is made for what lies between: two hundred bytes of XML can name the
 * last cell of a million rows.
 */
const readRows = async (chunks: AsyncIterable<string>, tables: CellTables): Promise<readonly SheetRow[]> => {
  const { rows, add } = rowCollector();
  let rowNumber = 0;
  let cells: string[] = [];
  let cell: Cell = { type: 'n', style: '', column: -1 };
  let raw = '';
  let isInValue = false;
  let isInReading = false;

  const openCell = (attribute: ReadAttribute): void => {
    const column = columnOf(attribute('r')) ?? cell.column + 1;
    cell = { type: attribute('t') ?? 'n', style: attribute('s') ?? '', column };
    raw = '';
  };
  const closeCell = (): void => {
    const text = raw === '' ? '' : textOfCell(cell, raw, tables);
    if (text === '') return;
    if (cell.column >= sheetLimits.columnsMax) throw tooLarge('columns');
    while (cells.length < cell.column) cells.push('');
    cells[cell.column] = text;
  };

  await parseXml(chunks, {
    open: (name, attribute) => {
      if (name === 'row') {
        rowNumber = rowNumberAfter(rowNumber, attribute('r'));
        cells = [];
        cell = { type: 'n', style: '', column: -1 };
      } else if (name === 'c') openCell(attribute);
      else if (name === 'rPh') isInReading = true;
      else if (name === 'v' || name === 't') isInValue = !isInReading;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isInValue = false;
      else if (name === 'rPh') isInReading = false;
      else if (name === 'c') closeCell();
      else if (name === 'row') add(rowNumber, cells);
    },
    text: (piece) => {
      if (isInValue) raw += piece;
    },
  });
  return rows;
};

/**
 * The filled rows of the first visible sheet of an .xlsx workbook, formulas by their last result.
 * Throws FileTooLarge and FileUnreadable.
 */
export const readWorkbook = async (bytes: Buffer): Promise<readonly SheetRow[]> => {
  const parts = await findWorkbookParts(readZipParts(bytes));
  return readRows(parts.sheet, {
    calendar: parts.calendar,
    dateStyles: parts.styles === undefined ? [] : await readDateStyles(parts.styles),
    sharedTexts: parts.sharedTexts === undefined ? [] : await readSharedTexts(parts.sharedTexts),
  });
};
