import { addMonths, instantAt, monthOf } from '@shared/domain/calendar';
import { documents } from '../../functions/_runtime/documents';
import { transact } from '../../functions/_runtime/transact';
import { publishRankings } from '../../functions/publish-rankings/publish-rankings';
import { cast, villages, type CastMember } from './cast';
import { readDivisions } from './divisions';
import { seedMonth } from './seed-month';
import { seedRoster } from './seed-roster';

export interface SeedOptions {
  /** The instant at which the village moves in: three months lie behind it, the running one goes up to it. */
  readonly now: string;
  /** Told after each part what has been done. */
  readonly report?: (what: string) => void;
}

const historyMonths = 3;

export const seedDemo = async ({
  now,
  report = () => undefined,
}: SeedOptions): Promise<readonly CastMember[]> => {
  const running = monthOf(now);
  const months = Array.from({ length: historyMonths + 1 }, (_, index) =>
    addMonths(running, index - historyMonths),
  );
  const [first = running] = months;
  const units = readDivisions(villages.map(({ villageCode }) => villageCode));
  await seedRoster(units, `${first.slice(0, 4)}-01-01`);
  report('roster');
  for (const month of months) {
    for (const village of villages) await seedMonth(village, month, now);
    report(`month ${month}`);
    if (month === running) break;
    const at = instantAt(`${addMonths(month, 1)}-01`, '00:10');
    await publishRankings({ documents, transact, now: at, requestId: 'seed' });
    report(`published ${month}`);
  }
  return cast;
};
