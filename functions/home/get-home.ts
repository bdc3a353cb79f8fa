import type { get as contract } from '@shared/contract/home';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { ReadCall } from '../_runtime/route';
import { findActivity } from './find-activity';
import { findAnnouncements } from './find-announcements';
import { findPoints } from './find-points';
import { findToConfirm } from './find-to-confirm';
import { villageStore } from './village-store';

/** The first page in one call: its parts are asked for side by side. */
export const getHome = async (
  call: ReadCall<ParsedInputOf<typeof contract>>,
): Promise<OutputOf<typeof contract>> => {
  const { villageCode, documents } = call;
  const [village, announcements, activity, points, toConfirm] = await Promise.all([
    villageStore(documents).find(villageCode),
    findAnnouncements(call),
    findActivity(call),
    findPoints(call),
    findToConfirm(call),
  ]);
  return {
    villageCode,
    villageName: village.name,
    stars: village.stars ?? null,
    announcements,
    activity,
    points,
    toConfirm,
  };
};
