import { announcements, objections, points, snapshots } from '@shared/contract/index';
import { signIn } from '../../tools/local-runtime/api-client';
import { people } from '../people/cast';

/** A page by what it is called in a report, and its address. */
export type NamedPage = readonly [name: string, path: string];

/** The pages that everybody in the village opens, with something on each, by name and address. */
export async function villagersPages(address: string): Promise<readonly NamedPage[]> {
  const client = await signIn(address, people.villager.personId);
  const notices = await client.call(announcements.list, {});
  const mine = await client.call(snapshots.list, { scope: 'mine', limit: 100 });
  const mended = mine.items.find(({ state }) => state === 'closed')!;
  const raised = await client.call(objections.list, {});
  const entries = await client.call(points.listEntries, { scope: 'village', limit: 100 });
  const standing = entries.items.find(
    ({ isFrozen, reversedBy, reverses }) => !isFrozen && reversedBy === null && reverses === null,
  )!;
  return [
    ['home', '/pages/home/index'],
    ['submit', '/pages/snapshots/submit/index'],
    ['boards', '/pages/boards/index'],
    ['me', '/pages/me/index'],
    ['entries', '/pages/points/entries/index'],
    ['entry', `/pages/points/entry/index?entryId=${standing.entryId}`],
    ['board moves', '/pages/points/board-moves/index'],
    ['rule book', '/pages/rules/book/index'],
    ['verify', '/pages/seals/verify/index'],
    ['seals', '/pages/seals/list/index'],
    ['poster', '/pages/wall/poster/index'],
    ['claims', '/pages/claims/list/index?scope=mine'],
    ['claim', '/pages/claims/submit/index'],
    ['objections', '/pages/objections/list/index?scope=village'],
    ['objection', `/pages/objections/detail/index?objectionId=${raised.items[0]!.objectionId}`],
    ['object', `/pages/objections/raise/index?entryId=${standing.entryId}`],
    ['notices', '/pages/announcements/list/index'],
    ['notice', `/pages/announcements/detail/index?announcementId=${notices.items[0]!.announcementId}`],
    ['snapshots', '/pages/snapshots/list/index'],
    ['snapshot', `/pages/snapshots/detail/index?snapshotId=${mended.snapshotId}`],
    ['not sent yet', '/pages/outbox/index'],
    ['household', '/pages/account/household/index'],
    ['devices', '/pages/account/devices/index'],
    ['confirm sign-in', '/pages/account/confirm-sign-in/index'],
    ['privacy', '/pages/account/privacy/index'],
    ['put right', '/pages/account/correct/index?field=phone'],
    ['leave', '/pages/account/leave/index'],
    ['farewell', '/pages/account/farewell/index?on=2026-12-01'],
  ];
}
