import { createHash } from 'node:crypto';
import { monthOfDate } from '@shared/domain/calendar';
import { entryFields, type EntryCells, type EntryProblem } from '@shared/domain/entry-field';
import { entryPlanner, lineText, type EntryLine, type PlannedLine } from '@shared/domain/entry-plan';
import type { Actor } from '../../_runtime/actor';
import type { Documents } from '../../_runtime/documents';
import { findByIds } from '../../_runtime/find-by-ids';
import type { PlannedRow } from '../../_runtime/imports/import-document';
import { settingsStore } from '../../_runtime/roster/settings-store';
import type { EntryDocument } from '../ledger/entry-store';
import { foreseeEntries, type Foreseen } from './foresee-entries';
import { importVillageStore } from './import-village-store';
import type { PostingRequest } from '../ledger/plan-postings';
import { ruleStore } from '../rules/rule-store';

export interface EntryImport {
  readonly documents: Documents;
  readonly villageCode: string;
  /** Who imports, and from which file. */
  readonly actor: Actor;
  readonly fileName: string;
  readonly now: string;
  readonly newId: () => string;
}

export interface EntryFileRow {
  readonly rowNumber: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A row as it is kept, with what is to be posted for it; null when nothing is. */
export interface PlannedEntryRow {
  readonly row: PlannedRow;
  readonly request: PostingRequest | null;
}

/** Corrections may name a field that the file had no column for. */
const cellsOf = ({ cells }: EntryFileRow): EntryCells =>
  Object.fromEntries(entryFields.map((field) => [field, cells[field] ?? ''])) as EntryCells;

/** The same line has the same id in whichever file it comes, so that it is posted once. */
const sourceIdOf = (line: EntryLine): string =>
  `line-${createHash('sha256').update(lineText(line)).digest('hex').slice(0, 32)}`;

const requestOf = (line: EntryLine, fileName: string): PostingRequest => ({
  ...{ subject: line.subject, ruleId: line.ruleId, quantity: line.quantity, effectiveOn: line.effectiveOn },
  ...{ source: 'import', sourceId: sourceIdOf(line), sourceTitle: fileName, note: line.note },
});

const signed = (tenths: number): string => `${tenths > 0 ? '+' : ''}${tenths / 10}`;

/** What a row adds: its points (and those that a cap took), and the month when it is not the day's own. */
const changesOf = ({
  askedTenths,
  deltaTenths,
  effectiveOn,
  month,
}: EntryDocument): PlannedRow['changes'] => {
  const own = monthOfDate(effectiveOn);
  return [
    {
      field: 'points',
      before: askedTenths === deltaTenths ? '' : signed(askedTenths),
      after: signed(deltaTenths),
    },
    ...(month === own ? [] : [{ field: 'month', before: own, after: month }]),
  ];
};

const rowOf = (
  { rowNumber, cells }: EntryFileRow,
  more: Pick<PlannedRow, 'plan'> & Partial<Pick<PlannedRow, 'problems' | 'changes'>>,
): PlannedRow => ({ rowNumber, cells, personId: null, problems: [], changes: [], ...more });

const refusedRow = (row: EntryFileRow, problem: EntryProblem): PlannedRow =>
  rowOf(row, { plan: 'refuse', problems: [problem] });

/** Nothing of a row is left by its caps. */
export const cappedRow = (row: EntryFileRow): PlannedRow =>
  refusedRow(row, { field: 'rule', code: 'capReached', value: row.cells['rule'] ?? '', hint: '' });

/** A row whose line stands in the ledger. */
export const sameRow = (row: EntryFileRow): PlannedRow => rowOf(row, { plan: 'same' });

/** A row that becomes, or became, this entry. */
export const addedRow = (row: EntryFileRow, entry: EntryDocument): PlannedRow =>
  rowOf(row, { plan: 'add', changes: changesOf(entry) });

const foreseenRow = (row: EntryFileRow, foreseen: Foreseen): PlannedRow => {
  if (foreseen.kind === 'entry') return addedRow(row, foreseen.entry);
  if (foreseen.kind === 'capped') return cappedRow(row);
  const value = row.cells['rule'] ?? '';
  return refusedRow(row, { field: '', code: 'refused', value, hint: foreseen.code });
};

/** What each row says, judged by the roster, the rule book and the ledger of the village. */
const planLines = async (
  rows: readonly EntryFileRow[],
  { documents, villageCode, now }: EntryImport,
): Promise<readonly PlannedLine[]> => {
  const ids = rows.map(({ cells }) => cells['entryId'] ?? '').filter((id) => id !== '');
  const entries = await findByIds<EntryDocument>(documents, 'ledgerEntries', ids);
  const { isRewardOnly } = await settingsStore(documents).switchesOf(villageCode);
  const plan = entryPlanner({
    village: await importVillageStore(documents, villageCode).read(),
    rules: await ruleStore(documents).list(villageCode),
    entries: new Map([...entries].filter(([, entry]) => entry.villageCode === villageCode)),
    ...{ isRewardOnly, now },
  });
  return rows.map((row) => plan(row.rowNumber, cellsOf(row)));
};

/**
 * Plans what each row of a ledger in a sheet would post. A line that was posted before, from this file or another, is the same; caps
 * and closed months are foreseen by the code that posts.
 */
export const planImportedEntries = async (
  rows: readonly EntryFileRow[],
  bringing: EntryImport,
): Promise<readonly PlannedEntryRow[]> => {
  const { documents, villageCode, fileName } = bringing;
  const lines = await planLines(rows, bringing);
  const requests = lines.map((each) => (each.kind === 'line' ? requestOf(each.line, fileName) : null));
  const posted = await importVillageStore(documents, villageCode).findPosted(
    requests.flatMap((request) => request?.sourceId ?? []),
  );
  const isNew = (request: PostingRequest | null): request is PostingRequest =>
    request !== null && !posted.has(request.sourceId ?? '');
  const open = requests.filter(isNew);
  const foreseen = await foreseeEntries(bringing, open);
  const foreseenOf = new Map(open.map((request, place) => [request, foreseen[place]]));
  return rows.map((row, place): PlannedEntryRow => {
    const line = lines[place];
    if (line?.kind === 'refused')
      return { row: rowOf(row, { plan: 'refuse', problems: line.problems }), request: null };
    const request = requests[place] ?? null;
    const outcome = request === null ? undefined : foreseenOf.get(request);
    if (outcome === undefined) return { row: sameRow(row), request: null };
    return { row: foreseenRow(row, outcome), request: outcome.kind === 'entry' ? request : null };
  });
};
