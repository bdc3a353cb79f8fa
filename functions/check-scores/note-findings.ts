import { findingId, findingStore, type FindingDocument } from '../_runtime/findings/finding-store';
import type { TimerCall } from '../_runtime/serve-timer';
import type { transact as transactType } from '../_runtime/transact';
import type { FoundInMonth } from './find-patterns';

export interface NotingParts extends Pick<TimerCall, 'now' | 'newId' | 'documents'> {
  readonly transact: typeof transactType;
}

const differenceOf = ({ expectedTenths, foundTenths }: FoundInMonth['found'] | FindingDocument): number =>
  (expectedTenths ?? 0) - (foundTenths ?? 0);

/** A finding that is back after it was gone, or a difference that has grown since somebody looked, wants to be looked at anew. */
const isNews = (stored: FindingDocument, { found }: FoundInMonth): boolean =>
  stored.isSettled || (stored.kind === 'scoreDifference' && differenceOf(stored) !== differenceOf(found));

const aFinding = (
  { now, newId }: NotingParts,
  villageCode: string,
  { month, found: { key: _key, ...facts } }: FoundInMonth,
): Omit<FindingDocument, '_id'> => ({
  ...{ villageCode, month, ...facts, foundAt: now, sequence: newId() },
  ...{ lookedAt: null, isSettled: false, isOpen: true },
});

/**
 * The finding as it is to stand; null when it stands so already. What somebody has looked at stays what they saw; while nobody
 * has, it tells what is the case now.
 */
const noted = (
  stored: FindingDocument | null,
  fresh: Omit<FindingDocument, '_id'>,
  seen: FoundInMonth,
): Omit<FindingDocument, '_id'> | null => {
  if (stored === null || isNews(stored, seen)) return fresh;
  if (stored.lookedAt !== null) return null;
  const { foundAt, sequence } = stored;
  const current = { ...fresh, foundAt, sequence };
  const hasChanged = (Object.keys(current) as (keyof typeof current)[]).some(
    (field) => JSON.stringify(current[field]) !== JSON.stringify(stored[field]),
  );
  return hasChanged ? current : null;
};

/** Writes one finding; answers whether it is new or new again. */
const note = (parts: NotingParts, villageCode: string, seen: FoundInMonth): Promise<boolean> =>
  parts.transact(async (documents) => {
    const store = findingStore(documents, villageCode);
    const _id = findingId(villageCode, seen.month, seen.found);
    const stored = await store.find(_id);
    const next = noted(stored, aFinding(parts, villageCode, seen), seen);
    if (next !== null) await store.put({ _id, ...next });
    return stored === null || (next !== null && isNews(stored, seen));
  });

const settle = (parts: NotingParts, villageCode: string, id: string): Promise<void> =>
  parts.transact(async (documents) => {
    const store = findingStore(documents, villageCode);
    const finding = await store.find(id);
    if (finding !== null) await store.put({ ...finding, isSettled: true, isOpen: false });
  });

/**
 * Keeps what a check has found in a village, and settles what it looked for and found no more. A check that finds the same again
 * changes nothing. Answers how many are new.
 */
export const noteFindings = async (
  parts: NotingParts,
  villageCode: string,
  {
    found,
    isChecked,
  }: {
    readonly found: readonly FoundInMonth[];
    /** Whether the check would have found it again, were it still there. */
    readonly isChecked: (finding: FindingDocument) => boolean;
  },
): Promise<number> => {
  const ids = new Set(found.map((each) => findingId(villageCode, each.month, each.found)));
  let newCount = 0;
  for (const each of found) {
    if (await note(parts, villageCode, each)) newCount += 1;
  }
  for (const finding of await findingStore(parts.documents, villageCode).listUnsettled()) {
    if (!ids.has(finding._id) && isChecked(finding)) await settle(parts, villageCode, finding._id);
  }
  return newCount;
};
