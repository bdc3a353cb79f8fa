import type { get as contract } from '@shared/contract/home';
import type { OutputOf } from '@shared/contract/method';
import type { HomeBrought } from './home-parts';

/** The reminder of the running month, until the first entry comes. */
export const showReminder = ({
  reminder: [reminder],
  scores,
}: Pick<HomeBrought, 'reminder' | 'scores'>): OutputOf<typeof contract>['reminder'] =>
  reminder === undefined || scores.some(({ month }) => month === reminder.month)
    ? null
    : { month: reminder.month };
