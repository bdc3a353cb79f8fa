import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { RankingRow } from '@shared/contract/points';
import type { listPointsSheets as contract, PointsSheet } from '@shared/contract/points-sheets';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import { findByIds } from '../_runtime/find-by-ids';
import type { ReadCall } from '../_runtime/route';
import type { EntryDocument } from '../points/ledger/entry-store';
import { ledgerStore } from './ledger-store';
import { readBoard } from './read-board';

type Call = ReadCall<ParsedInputOf<typeof contract>>;

/** Grid by grid, as somebody carries them round to be signed. */
const byGrid = (one: RankingRow, other: RankingRow): number => {
  const [first, second] = [one, other].map(({ gridCode, subjectId }) => `${gridCode ?? '~'} ${subjectId}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
};

const rowsFrom = (rows: readonly RankingRow[], cursor: string | undefined): readonly RankingRow[] => {
  const place = cursor === undefined ? -1 : rows.findIndex(({ subjectId }) => subjectId === cursor);
  if (cursor !== undefined && place === -1) throw new AppError('InvalidInput', { fields: ['cursor'] });
  return rows.slice(place + 1);
};

const inOrderOfDays = (entries: readonly EntryDocument[]): readonly EntryDocument[] =>
  entries.toSorted((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1));

const sheetOf = (
  row: RankingRow,
  person: PersonDocument | undefined,
  entries: readonly EntryDocument[],
): PointsSheet => ({
  personId: row.subjectId,
  // A board may call somebody otherwise; what one signs has the own name on it.
  name: person?.name ?? row.name,
  rosterNumber: person?.rosterNumber ?? '',
  gridName: row.gridName,
  rank: row.rank,
  scoreTenths: row.scoreTenths,
  frozenTenths: row.frozenTenths,
  entries: inOrderOfDays(entries).map(({ _id, effectiveOn, ruleTitle, quantity, deltaTenths, reverses }) => ({
    ...{ entryId: _id, effectiveOn, ruleTitle, quantity, deltaTenths },
    isReversal: reverses !== null,
  })),
});

const sheetsOf = async (call: Call, rows: readonly RankingRow[]): Promise<PointsSheet[]> => {
  const { documents, villageCode, input } = call;
  const ids = rows.map(({ subjectId }) => subjectId);
  const people = await findByIds<PersonDocument>(documents, 'people', ids);
  const entries = await ledgerStore(documents, villageCode).listOfPeople(ids, input.month);
  return rows.map((row) =>
    sheetOf(
      row,
      people.get(row.subjectId),
      entries.filter(({ subjectId }) => subjectId === row.subjectId),
    ),
  );
};

/** A month's entries member by member, with the place on the board. NotFound when the month has no board or the person no place on it. */
export const listPointsSheets = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { month, personId, cursor, limit } = call.input;
  const ranking = await readBoard(call, { board: 'person', month });
  const rows = ranking.rows
    .filter(({ subjectId }) => personId === undefined || subjectId === personId)
    .toSorted(byGrid);
  if (personId !== undefined && rows.length === 0) throw new AppError('NotFound');
  const left = rowsFrom(rows, cursor);
  const page = left.slice(0, limit);
  return {
    items: await sheetsOf(call, page),
    nextCursor: left.length > limit ? (page.at(-1)?.subjectId ?? null) : null,
    ...{ unitName: ranking.unitName, month, state: ranking.state, publicityUntil: ranking.publicityUntil },
    ...{ count: rows.length, seal: ranking.seal?.seal ?? null, months: ranking.months },
  };
};
