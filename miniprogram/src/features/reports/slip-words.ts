import type { OutputOf } from '@shared/contract/method';
import type { PointsSheet } from '@shared/contract/points-sheets';
import type { sheets } from '@shared/contract/sheets';
import { deltaWords, scoreWords } from '@/words/number-copy';
import { slipCopy as copy } from './slip-copy';

/** What holds for every sheet of a month. */
export type SlipMonth = Pick<
  OutputOf<typeof sheets.listPointsSheets>,
  'unitName' | 'month' | 'state' | 'publicityUntil' | 'seal'
>;

export interface SlipLine {
  readonly day: string;
  readonly rule: string;
  readonly points: string;
}

/** All words of one member's sheet, or of a part of it when there are more entries than a page takes. */
export interface Slip {
  readonly title: string;
  readonly name: string;
  /** Roster number and grid, as far as there are any. */
  readonly facts: string;
  readonly place: string;
  readonly lines: readonly SlipLine[];
  /** Null when the entries go on in the next part. */
  readonly end: { readonly sum: string; readonly statement: string } | null;
}

/** As many entries as fit on a page of their own, in two columns. */
const linesPerSlipMax = 96;

const lineOf = ({
  effectiveOn,
  ruleTitle,
  quantity,
  deltaTenths,
  isReversal,
}: PointsSheet['entries'][number]) => ({
  day: copy.day(effectiveOn),
  rule: `${ruleTitle}${quantity > 1 ? copy.times(quantity) : ''}${isReversal ? copy.reversal : ''}`,
  points: deltaWords(deltaTenths),
});

const statementOf = ({ state, publicityUntil }: SlipMonth): string => {
  if (state === 'running') return copy.statement.running;
  return state === 'publicity' && publicityUntil !== null
    ? copy.statement.publicity(publicityUntil)
    : copy.statement.final;
};

const sumOf = ({ entries, scoreTenths, frozenTenths }: PointsSheet): string =>
  [
    entries.length === 0 ? copy.none : copy.sum(entries.length, scoreWords(scoreTenths)),
    ...(frozenTenths === 0 ? [] : [copy.frozen(scoreWords(frozenTenths))]),
  ].join('，');

/** A member's sheet in words; in parts only where a page cannot take all entries. */
export function slipsOf(sheet: PointsSheet, month: SlipMonth): readonly Slip[] {
  const { name, rosterNumber, gridName, rank, scoreTenths, entries } = sheet;
  const lines = entries.map(lineOf);
  const partCount = Math.max(1, Math.ceil(lines.length / linesPerSlipMax));
  const title = copy.title(month.unitName, month.month);
  return Array.from({ length: partCount }, (_, part) => ({
    title: part === 0 ? title : `${title}${copy.continued}`,
    name,
    facts: [...(rosterNumber === '' ? [] : [copy.number(rosterNumber)]), gridName ?? '']
      .filter((words) => words !== '')
      .join(' · '),
    place: copy.place(rank, scoreWords(scoreTenths)),
    lines: lines.slice(part * linesPerSlipMax, (part + 1) * linesPerSlipMax),
    end: part === partCount - 1 ? { sum: sumOf(sheet), statement: statementOf(month) } : null,
  }));
}
