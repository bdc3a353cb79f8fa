import { dateOf, timeOf } from '@shared/domain/calendar';
import { listed } from '@shared/domain/roster-copy';
import { shortSeal, type Seal } from '@shared/domain/seal';
import type { Documents } from '../_runtime/documents';
import { archiveStore, type ArchivedObjection } from './archive-store';
import { objectionSheet, sealSheet } from './year-archive.copy';
import type { WrittenSheet } from './sheet-xml';
import type { EntryDocument } from '../points/ledger/entry-store';

const momentText = (instant: string | null): string =>
  instant === null ? '' : `${dateOf(instant)} ${timeOf(instant)}`;

const sheetOf = (
  { name, headings }: { readonly name: string; readonly headings: readonly string[] },
  rows: readonly (readonly string[])[],
): WrittenSheet => ({
  name,
  columns: headings.map((heading) => ({ heading, widthChars: 20 })),
  rows,
});

const entryText = (entry: EntryDocument | undefined): string =>
  entry === undefined ? '' : listed([entry.effectiveOn, entry.ruleTitle]);

const objectionRow = (
  objection: ArchivedObjection,
  entries: ReadonlyMap<string, EntryDocument>,
): readonly string[] => {
  const entry = entries.get(objection.entryId);
  return [
    objection.countsInMonth,
    momentText(objection.raisedAt),
    objection.objectorName,
    entryText(entry),
    entry?.subjectName ?? '',
    entry === undefined ? '' : (entry.deltaTenths / 10).toString(),
    objection.words,
    objectionSheet.states[objection.state],
    momentText(objection.decidedAt),
    objection.deciderName ?? '',
    objection.answer,
    momentText(objection.escalatedAt),
    objection.reversalId ?? '',
    objection.correctionId ?? '',
  ];
};

/** Every objection of a year with what was answered; null when there was none. */
export const yearObjections = async (
  documents: Documents,
  villageCode: string,
  year: string,
): Promise<WrittenSheet | null> => {
  const store = archiveStore(documents, villageCode);
  const objections = await store.listObjections(year);
  if (objections.length === 0) return null;
  const entries = await store.findEntries(objections.map(({ entryId }) => entryId));
  return sheetOf(
    objectionSheet,
    objections.map((objection) => objectionRow(objection, entries)),
  );
};

const sealRow = ({ month, kind, sequence, sealedAt, entryCount, seal, previous, root }: Seal) => [
  month,
  sealSheet.kinds[kind],
  sequence.toString(),
  momentText(sealedAt),
  entryCount.toString(),
  shortSeal(seal),
  seal,
  previous,
  root,
];

/** The year's chain of seals. */
export const yearSeals = (seals: readonly Seal[]): WrittenSheet => sheetOf(sealSheet, seals.map(sealRow));
