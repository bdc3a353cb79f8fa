import { sealedBoards, sealKinds } from './points-words';
import type { SealedMonth } from './verify-month';

const format = 'five-star-branch/sealed-month';
const version = 1;

/** A sealed month as a file: all that it takes to verify it without a network. */
export interface ExportedMonth extends SealedMonth {
  readonly format: typeof format;
  readonly version: typeof version;
  readonly villageName: string;
  readonly exportedAt: string;
  /** Names by pseudonym, as the village shows them to anybody. */
  readonly names: Readonly<Record<string, string>>;
}

export const exportedMonthOf = (
  month: SealedMonth & Pick<ExportedMonth, 'villageName' | 'exportedAt' | 'names'>,
): ExportedMonth => ({ format, version, ...month });

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isOneOf = (value: unknown, words: readonly string[]): boolean =>
  (words as readonly unknown[]).includes(value);
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);
const hasTexts = (value: Fields, names: readonly string[]): boolean =>
  names.every((name) => isText(value[name]));
const hasNumbers = (value: Fields, names: readonly string[]): boolean =>
  names.every((name) => isNumber(value[name]));

const isSeal = (value: unknown): boolean =>
  isFields(value) &&
  hasTexts(value, ['villageCode', 'month', 'sealedAt', 'root', 'previous', 'seal']) &&
  isOneOf(value['kind'], sealKinds) &&
  hasNumbers(value, ['sequence', 'entryCount']) &&
  isListOf(value['boards'], (board) => isFields(board) && hasTexts(board, ['board', 'hash']));

const isRow = (value: unknown): boolean =>
  isFields(value) &&
  hasTexts(value, ['subject']) &&
  hasNumbers(value, ['rank', 'scoreTenths']) &&
  (value['grid'] === null || isText(value['grid']));

/** As far as a verification reads them; anything else about an entry shows in its hash. */
const isEntry = (value: unknown): boolean =>
  isFields(value) &&
  hasTexts(value, ['entryId', 'subject', 'ruleTitle', 'effectiveOn']) &&
  hasNumbers(value, ['deltaTenths']);

/** Whether something read from a file has the form of an exported month. Whether it is true is for `verifyMonth` to say. */
export const isExportedMonth = (value: unknown): value is ExportedMonth =>
  isFields(value) &&
  value['format'] === format &&
  value['version'] === version &&
  hasTexts(value, ['villageName', 'exportedAt', 'leaves']) &&
  isSeal(value['seal']) &&
  isListOf(value['leafIds'], isText) &&
  isListOf(
    value['boards'],
    (board) => isFields(board) && isOneOf(board['board'], sealedBoards) && isListOf(board['rows'], isRow),
  ) &&
  isListOf(value['entries'], isEntry) &&
  (['before', 'next'] as const).every((name) => value[name] === null || isSeal(value[name])) &&
  isFields(value['names']) &&
  Object.values(value['names']).every(isText);
