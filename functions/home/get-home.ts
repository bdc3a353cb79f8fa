import type { get as contract } from '@shared/contract/home';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import type { HomeBrought } from './home-parts';
import { showActivity } from './show-activity';
import { showAnnouncements } from './show-announcements';
import { showPoints } from './show-points';
import { showReminder } from './show-reminder';
import { showToConfirm } from './show-to-confirm';

/** The first page in one call; all it reads comes in the one request that finds the caller. */
export const getHome = async (
  call: ReadCall<ParsedInputOf<typeof contract>>,
  brought: HomeBrought,
): Promise<OutputOf<typeof contract>> => {
  const [village] = brought.village;
  // An officer's reach is a prefix of codes, so that a code within it may name no village.
  if (village === undefined) throw new AppError('NotFound');
  return {
    villageCode: call.villageCode,
    villageName: village.name,
    stars: village.stars ?? null,
    announcements: showAnnouncements(brought),
    activity: showActivity(call, brought),
    points: showPoints(call, brought),
    reminder: showReminder(brought),
    toConfirm: await showToConfirm(brought),
  };
};
