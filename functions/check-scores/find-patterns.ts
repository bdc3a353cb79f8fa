import { addMonths, monthOf } from '@shared/domain/calendar';
import {
  findManyInHour,
  findOneRecorder,
  findSamePhoto,
  standingEntries,
  type Found,
} from '@shared/domain/fairness';
import type { ReadableDocuments } from '../_runtime/documents';
import type { EntryDocument } from '../points/ledger/entry-store';
import { ledgerStore } from './ledger-store';
import { photoStore } from './photo-store';

/** Something found in a month. */
export interface FoundInMonth {
  readonly month: string;
  readonly found: Found;
}

/** The months whose patterns are looked for: the running and the last one. */
export const patternMonthsAt = (now: string): readonly string[] => [
  addMonths(monthOf(now), -1),
  monthOf(now),
];

const photosOf = (entries: readonly EntryDocument[]): readonly string[] => [
  ...new Set(entries.flatMap(({ photoIds }) => photoIds)),
];

/** Photos of a month's entries that any other entry of the village carries as well, whatever its month. */
const findPhotos = async (
  documents: ReadableDocuments,
  villageCode: string,
  entries: readonly EntryDocument[],
): Promise<readonly Found[]> => {
  const photos = await photoStore(documents, villageCode).findSame(photosOf(entries));
  const store = ledgerStore(documents, villageCode);
  const carrying = await store.listWithPhotos(photos.flatMap(({ mediaId, sameAs }) => [mediaId, ...sameAs]));
  const reversals = await store.listReversals(carrying.map(({ _id }) => _id));
  return findSamePhoto(photos, standingEntries([...carrying, ...reversals]));
};

/** Every unusual pattern of the months, from the village's entries; their reversals may stand in any month. */
export const findPatterns = async (
  documents: ReadableDocuments,
  villageCode: string,
  { entries, months }: { readonly entries: readonly EntryDocument[]; readonly months: readonly string[] },
): Promise<readonly FoundInMonth[]> => {
  const standing = standingEntries(entries);
  const all: FoundInMonth[] = [];
  for (const month of months) {
    const ofMonth = standing.filter((entry) => entry.month === month);
    const patterns = [
      ...findOneRecorder(ofMonth),
      ...findManyInHour(ofMonth),
      ...(await findPhotos(documents, villageCode, ofMonth)),
    ];
    all.push(...patterns.map((found) => ({ month, found })));
  }
  return all;
};
