import { divisionLevelSynonyms, divisionLevelWords, placeName } from './division-copy';
import {
  divisionFields,
  divisionLevels,
  divisionLimits,
  type DivisionCells,
  type DivisionField,
  type DivisionLevel,
  type DivisionProblem,
  type DivisionProblemCode,
} from './division-field';
import { levelOf, parentOf } from './org-tree';
import { listed } from './roster-copy';

export interface Division {
  /** 6, 9 or 12 digits. */
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  /** Empty for a county. */
  readonly parentCode: string;
}

/** `division` is null when there are problems. */
export type ParsedDivisionRow =
  | { readonly division: Division; readonly problems: readonly [] }
  | { readonly division: null; readonly problems: readonly DivisionProblem[] };

type Report = (field: DivisionField | '', code: DivisionProblemCode, value: string, hint?: string) => null;

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** National files pad every code to twelve digits; without the padding the length tells the level. */
const unpadded = (code: string): string => (code.length === 12 ? code.replace(/(?:000){1,2}$/, '') : code);

/** Provinces and cities end in zeros where a county has its number. */
const isAboveCounty = (code: string): boolean => /^(?:\d{2}|\d{4})?$/.test(code.replace(/(?:00)+$/, ''));

const parseCode = (cells: DivisionCells, report: Report): string | null => {
  const code = plain(cells.code);
  if (code === '') return report('code', 'codeMissing', '', cells.name);
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(code)) return report('code', 'codeRounded', cells.code);
  if (/^\d{2,12}$/.test(code) && isAboveCounty(code)) return report('code', 'codeTooHigh', code);
  return levelOf(unpadded(code)) === null || code.length > 12
    ? report('code', 'codeInvalid', cells.code)
    : unpadded(code);
};

const parseLevel = (cell: string, code: string, report: Report): DivisionLevel | null => {
  const level = divisionLevels.find((candidate) => candidate === levelOf(code)) ?? null;
  const word = plain(cell);
  if (level === null || word === '') return level;
  const told = Object.hasOwn(divisionLevelSynonyms, word) ? divisionLevelSynonyms[word] : undefined;
  if (told === undefined)
    return report('level', 'levelUnknown', cell, listed(Object.values(divisionLevelWords)));
  return told === level ? level : report('level', 'levelMismatch', cell, divisionLevelWords[level]);
};

const parseName = ({ code, name: cell }: DivisionCells, report: Report): string | null => {
  const name = placeName(cell.replaceAll(/\s/g, ''));
  if (name === '') return report('name', 'nameMissing', code);
  if (name.length <= divisionLimits.nameCharsMax) return name;
  return report('name', 'nameTooLong', name, divisionLimits.nameCharsMax.toString());
};

/** The parent follows from the code; a column that says so is only compared. Above a county stands its city, which is not kept. */
const parseParent = (cell: string, code: string, report: Report): string | null => {
  const parentCode = parentOf(code);
  const told = plain(cell);
  if (told === '' || parentCode === '' || unpadded(told) === parentCode) return parentCode;
  return report('parentCode', 'parentMismatch', cell, parentCode);
};

/** Reads one row of a division file and names everything that is wrong with it. */
export const parseDivisionRow = (cells: DivisionCells): ParsedDivisionRow => {
  const problems: DivisionProblem[] = [];
  const report: Report = (field, code, value, hint = '') => {
    problems.push({ field, code, value, hint });
    return null;
  };
  if (divisionFields.every((field) => cells[field] === '')) report('', 'rowEmpty', '');
  if (problems.length > 0) return { division: null, problems };
  const code = parseCode(cells, report);
  const name = parseName(cells, report);
  const level = code === null ? null : parseLevel(cells.level, code, report);
  const parentCode = code === null ? null : parseParent(cells.parentCode, code, report);
  if (code === null || name === null || level === null || parentCode === null)
    return { division: null, problems };
  return { division: { code, name, level, parentCode }, problems: [] };
};
