import { dateOf, timeOf } from '@shared/domain/calendar';
import { categoryWords, subjectKindWords } from '@shared/domain/points-copy';
import type { Documents } from '../_runtime/documents';
import type { EntryDocument } from '../points/ledger/entry-store';
import { entryColumn } from './entry-columns';
import { cutWords, ledgerHeadings as words, ledgerSheetName } from './ledger-sheet.copy';
import { ledgerStore, type SubjectNumbers } from './ledger-store';
import { sourceWords } from './own-data.copy';
import type { SheetColumn, WrittenSheet } from './sheet-xml';

const noNumbers: SubjectNumbers = { rosterNumber: '', householdNumber: '' };

const plain = (heading: string, widthChars: number): SheetColumn => ({ heading, widthChars });

const pointsText = (tenths: number): string => (tenths / 10).toString();

const momentText = (instant: string): string => `${dateOf(instant)} ${timeOf(instant)}`;

type Cell = (entry: EntryDocument, numbers: SubjectNumbers) => string;

/** The columns in the order in which a clerk reads a ledger; those of the import among them, so that it knows the file again. */
const columns: readonly (readonly [SheetColumn, Cell])[] = [
  [entryColumn('effectiveOn'), ({ effectiveOn }) => effectiveOn],
  [entryColumn('subjectKind'), ({ subjectKind }) => subjectKindWords[subjectKind]],
  [entryColumn('name'), ({ subjectName }) => subjectName],
  [entryColumn('rosterNumber'), (_, { rosterNumber }) => rosterNumber],
  [entryColumn('householdNumber'), (_, { householdNumber }) => householdNumber],
  [entryColumn('rule'), ({ ruleTitle }) => ruleTitle],
  [plain(words.category, 16), ({ category }) => categoryWords[category]],
  [entryColumn('quantity'), ({ quantity }) => quantity.toString()],
  [plain(words.points, 8), ({ deltaTenths }) => pointsText(deltaTenths)],
  [plain(words.asked, 8), ({ askedTenths }) => pointsText(askedTenths)],
  [plain(words.cut, 20), ({ cutBy }) => (cutBy === undefined ? '' : cutWords[cutBy])],
  [plain(words.month, 10), ({ month }) => month],
  [plain(words.source, 10), ({ source }) => sourceWords[source]],
  [plain(words.sourceTitle, 24), ({ sourceTitle }) => sourceTitle ?? ''],
  [entryColumn('note'), ({ note }) => note],
  [plain(words.recorder, 12), ({ recorderName }) => recorderName],
  [plain(words.confirmer, 12), ({ confirmerName }) => confirmerName ?? ''],
  [plain(words.recordedAt, 18), ({ recordedAt }) => momentText(recordedAt)],
  [plain(words.reverses, 30), ({ reverses }) => reverses ?? ''],
  [plain(words.reason, 30), ({ reversalReason }) => reversalReason ?? ''],
  [entryColumn('entryId'), ({ _id }) => _id],
];

/** A month's ledger as a sheet, every entry with its id: brought in again, the file adds nothing. */
export const ledgerSheet = async (
  documents: Documents,
  villageCode: string,
  month: string,
): Promise<WrittenSheet> => {
  const store = ledgerStore(documents, villageCode);
  const entries = await store.listMonth(month);
  const numbers = await store.numbersOf(entries);
  return {
    name: ledgerSheetName,
    columns: columns.map(([column]) => column),
    rows: entries.map((entry) =>
      columns.map(([, cell]) => cell(entry, numbers.get(entry.subjectId) ?? noNumbers)),
    ),
  };
};
