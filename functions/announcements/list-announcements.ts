import type { list } from '@shared/contract/announcements';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { announcementStore, type AnnouncementDocument } from './announcement-store';
import { readReceiptStore } from './read-receipt-store';
import { toSummary } from './show-announcement';

type ListCall = ReadCall<ParsedInputOf<typeof list>>;

/** Where a page ended: in the pinned part or behind it, after which notice. Exact, whatever is published meanwhile. */
interface Place {
  readonly isPinned: boolean;
  readonly after: string | undefined;
}

const placeOf = (cursor: string | undefined): Place => {
  if (cursor === undefined) return { isPinned: true, after: undefined };
  const [, part, after] = /^(pinned|others):(.+)$/.exec(cursor) ?? [];
  if (part === undefined) throw new AppError('InvalidInput', { fields: ['cursor'] });
  return { isPinned: part === 'pinned', after };
};

const cursorAfter = ({ isPinned, _id }: AnnouncementDocument): string =>
  `${isPinned ? 'pinned' : 'others'}:${_id}`;

/** The rest of the pinned part, and then the others from their beginning or from where the page before ended. */
const findFrom = async (
  { documents, villageCode, input: { column } }: ListCall,
  { isPinned, after }: Place,
  limit: number,
): Promise<AnnouncementDocument[]> => {
  const store = announcementStore(documents);
  const parts = await Promise.all([
    isPinned ? store.listSection({ villageCode, column, isPinned: true, after }, limit) : [],
    store.listSection({ villageCode, column, isPinned: false, after: isPinned ? undefined : after }, limit),
  ]);
  return parts.flat().slice(0, limit);
};

export const listAnnouncements = async (call: ListCall): Promise<OutputOf<typeof list>> => {
  const { actor, documents, input } = call;
  // One more than asked for tells whether there is a next page.
  const found = await findFrom(call, placeOf(input.cursor), input.limit + 1);
  const page = found.slice(0, input.limit);
  const last = page.at(-1);
  const read = await readReceiptStore(documents).findReadBy(
    actor.personId,
    page.map(({ _id }) => _id),
  );
  return {
    items: page.map((announcement) => toSummary(announcement, read.has(announcement._id))),
    nextCursor: found.length > input.limit && last !== undefined ? cursorAfter(last) : null,
  };
};
