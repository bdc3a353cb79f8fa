import type { listReaders as contract } from '@shared/contract/announcements';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import type { ReadCall } from '../_runtime/route';
import { announcementStore } from './announcement-store';
import { countReaders, readReceiptStore } from './read-receipt-store';
import { residentStore } from './resident-store';

type ListCall = ReadCall<ParsedInputOf<typeof contract>>;
type Page = Pick<OutputOf<typeof contract>, 'items' | 'nextCursor'>;

/** How many of the roster are looked through at a time for those who have not read. */
const residentsPerRequest = 200;

const listRead = async ({ documents, villageCode, input }: ListCall): Promise<Page> => {
  const { announcementId, cursor, limit } = input;
  const page = await readReceiptStore(documents).listPage(announcementId, villageCode, { cursor, limit });
  return {
    items: page.items.map(({ personId, name, readAt }) => ({ personId, name, readAt })),
    nextCursor: page.nextCursor,
  };
};

/** The roster without those who have a receipt, in its own order. */
const listUnread = async ({ documents, villageCode, input }: ListCall): Promise<Page> => {
  const { announcementId, cursor = '', limit } = input;
  const unread: PersonDocument[] = [];
  for (let after = cursor; unread.length <= limit;) {
    const residents = await residentStore(documents).list(villageCode, after, residentsPerRequest);
    const readers = await readReceiptStore(documents).findReaders(
      announcementId,
      residents.map(({ _id }) => _id),
    );
    unread.push(...residents.filter(({ _id }) => !readers.has(_id)));
    if (residents.length < residentsPerRequest) break;
    after = residents.at(-1)?.sortKey ?? after;
  }
  const page = unread.slice(0, limit);
  return {
    items: page.map(({ _id, name }) => ({ personId: _id, name, readAt: null })),
    nextCursor: unread.length > limit ? (page.at(-1)?.sortKey ?? null) : null,
  };
};

/** Who of the village has read a notice, latest first, or who has not, by grid and name; with both counts. */
export const listReaders = async (call: ListCall): Promise<OutputOf<typeof contract>> => {
  const { documents, villageCode, input } = call;
  const [announcement, readCount, residentCount, page] = await Promise.all([
    announcementStore(documents).find(villageCode, input.announcementId),
    countReaders(documents, input.announcementId, villageCode),
    residentStore(documents).count(villageCode),
    input.scope === 'read' ? listRead(call) : listUnread(call),
  ]);
  if (announcement === null) throw new AppError('NotFound');
  // Somebody who has moved away since still has read it.
  return { ...page, readCount, unreadCount: Math.max(0, residentCount - readCount) };
};
