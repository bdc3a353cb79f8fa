import { addMonths, monthOf } from '@shared/domain/calendar';
import type { Brought } from '../_runtime/parts';
import { openActivities } from './activity-store';
import { newestAnnouncements } from './announcement-store';
import { newestRanking, personScores } from './points-store';
import { reminderOf } from './reminder-store';
import { snapshotsToConfirm } from './snapshot-store';
import { theVillage } from './village-store';

/** As many as fit above the fold; the rest is one tap away. */
export const announcementsShown = 3;
export const trendMonths = 6;
/** More than anybody leaves unanswered before the timer closes them. */
const toConfirmShown = 5;

/** All that the first page reads, brought with the caller. */
export const homeParts = (_input: unknown, now: string) => ({
  village: theVillage,
  pinned: newestAnnouncements(true, announcementsShown),
  unpinned: newestAnnouncements(false, announcementsShown),
  activities: openActivities(now),
  scores: personScores(addMonths(monthOf(now), 1 - trendMonths)),
  ranking: newestRanking,
  reminder: reminderOf(monthOf(now)),
  toConfirm: snapshotsToConfirm(toConfirmShown),
});

export type HomeBrought = Brought<ReturnType<typeof homeParts>>;
