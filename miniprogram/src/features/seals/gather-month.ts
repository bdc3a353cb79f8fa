import { get, listPublicEntries } from '@shared/contract/seals';
import type { OutputOf } from '@shared/contract/method';
import type { SealKind } from '@shared/domain/points-words';
import type { PublicEntry } from '@shared/domain/seal';
import type { SealedMonth } from '@shared/domain/verify-month';
import { call } from '@/api/client';

type Answer = OutputOf<typeof get>;

/** A month with all that it takes to verify it, and to show it. */
export interface GatheredMonth extends SealedMonth, Pick<Answer, 'isNamed' | 'names' | 'mine'> {
  readonly villageName: string;
}

export interface WantedMonth {
  readonly month: string;
  readonly kind: SealKind | undefined;
  /** The beginning of the seal on the paper that led here. */
  readonly printed: string | undefined;
}

/** Whether a seal is the one whose beginning is printed. */
export const isPrinted = (seal: string, printed: string): boolean =>
  printed !== '' && seal.startsWith(printed.replace(/\s/g, '').toLowerCase());

const ask = (month: string, kind: SealKind | undefined): Promise<Answer> =>
  call(get, kind === undefined ? { month } : { month, kind });

/** The seal that counts; but who scanned a board of before the corrections has that one in their hands. */
const findSeal = async ({ month, kind, printed }: WantedMonth): Promise<Answer> => {
  const newest = await ask(month, kind);
  const isOther = printed !== undefined && !isPrinted(newest.seal.seal, printed);
  if (!isOther || newest.seal.kind === 'close') return newest;
  const close = await ask(month, 'close');
  return isPrinted(close.seal.seal, printed) ? close : newest;
};

/** Fetches a month as it is now, page by page; `onFetched` hears how many entries of how many are here. */
export const gatherMonth = async (
  wanted: WantedMonth,
  onFetched: (done: number, total: number) => void,
): Promise<GatheredMonth> => {
  const { seal, ...answer } = await findSeal(wanted);
  const asked = { month: seal.month, kind: seal.kind };
  const entries: PublicEntry[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    onFetched(entries.length, seal.entryCount);
    const page = await call(listPublicEntries, cursor === undefined ? asked : { ...asked, cursor });
    entries.push(...page.items);
    cursor = page.nextCursor;
  }
  return { ...answer, seal, entries, villageName: seal.villageName };
};
