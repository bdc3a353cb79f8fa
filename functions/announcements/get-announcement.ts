import type { get } from '@shared/contract/announcements';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { holdsRole, officeRoles } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { announcementStore } from './announcement-store';
import { countReaders, readReceiptStore } from './read-receipt-store';
import { showAnnouncement } from './show-announcement';

type GetCall = ReadCall<ParsedInputOf<typeof get>>;

/**
 * Remembers that a villager has read the notice. An officer of another unit who looks in is no reader: the count says
 * how many of the village know.
 */
const keepReceipt = async (call: GetCall, announcementId: string): Promise<boolean> => {
  const { actor, villageCode, now, newId, documents } = call;
  if (actor.villageCode !== villageCode) return false;
  const store = readReceiptStore(documents);
  if (await store.hasRead(announcementId, actor.personId)) return true;
  await store.keep({
    announcementId,
    villageCode,
    personId: actor.personId,
    name: actor.name,
    readAt: now,
    sequence: newId(),
  });
  return true;
};

export const getAnnouncement = async (call: GetCall): Promise<OutputOf<typeof get>> => {
  const { actor, villageCode, documents, input } = call;
  const announcement = await announcementStore(documents).find(villageCode, input.announcementId);
  if (announcement === null) throw new AppError('NotFound');
  const isRead = await keepReceipt(call, announcement._id);
  const readCount = holdsRole(actor.memberships, officeRoles, villageCode)
    ? await countReaders(documents, announcement._id, villageCode)
    : null;
  return showAnnouncement(documents, announcement, { isRead, readCount });
};
