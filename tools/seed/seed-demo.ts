import { addMonths, instantAt, monthOf } from '@shared/domain/calendar';
import { documents } from '../../functions/_runtime/documents';
import { transact } from '../../functions/_runtime/transact';
import type { UnitDocument } from '../../functions/_runtime/roster/unit-store';
import { finishPublicity } from '../../functions/finish-publicity/finish-publicity';
import { publishRankings } from '../../functions/publish-rankings/publish-rankings';
import { cast, demoVillage, villages, type CastMember } from './cast';
import { readDivisions } from './divisions';
import { seedAnnouncements } from './seed-announcements';
import { seedApplicants, seedClaims } from './seed-claims';
import { seedDecidedObjection, seedWaitingObjection } from './seed-objections';
import { seedOffices, seedSwitches } from './seed-offices';
import { seedRequests } from './seed-requests';
import { seedRosterWork } from './seed-roster-work';
import { seedVisits } from './seed-visits';
import { seedMonth } from './seed-month';
import { insertUnits, seedRoster } from './seed-roster';
import { seedSnapshots } from './seed-snapshots';
import { seedToday } from './seed-today';

export interface SeedOptions {
  /** The instant at which the village moves in: three months lie behind it, the running one goes up to it. */
  readonly now: string;
  /** Told after each part what is there now. */
  readonly report?: (what: string) => void;
}

const historyMonths = 3;

/** The county with its townships and villages; the last of them comes last of all and marks that everything else is there. */
const readCounty = () => {
  const units = readDivisions(villages.map(({ villageCode }) => villageCode));
  return { units: units.slice(0, -1), last: units.slice(-1) };
};

const findState = async (last: readonly UnitDocument[]): Promise<'empty' | 'unfinished' | 'done'> => {
  const found = await Promise.all(last.map(({ _id }) => documents.get('orgUnits', _id)));
  if (found.every((unit) => unit !== null)) return 'done';
  return (await documents.get('orgUnits', demoVillage.villageCode)) === null ? 'empty' : 'unfinished';
};

/** Days of the calendar after which the publicity of a month is over, whatever holidays there are. */
const finishedOnDay = '-20';

/** Month by month, as it happened: what was done, the publication on the first of the next, an objection and its answer. */
const seedHistory = async (months: readonly string[], now: string, report: (what: string) => void) => {
  for (const [place, month] of months.entries()) {
    for (const village of villages) await seedMonth(village, month, now);
    if (month < monthOf(now)) {
      const after = addMonths(month, 1);
      const publishedOn = `${after}-01`;
      const firing = { documents, transact, requestId: 'seed' };
      await publishRankings({ ...firing, now: instantAt(publishedOn, '00:10') });
      const decision = place === 0 ? 'correct' : 'uphold';
      if (place < 2) await seedDecidedObjection(demoVillage, { month, publishedOn, decision });
      const finishedAt = instantAt(`${after}${finishedOnDay}`, '00:20');
      if (finishedAt <= now) await finishPublicity({ ...firing, now: finishedAt });
    }
    report(`the points of ${month}`);
  }
};

/**
 * Lets the demo village move into an empty database, once, through the code of the functions and the SDK that the
 * environment points at. The same `now` makes the same village, but for the secrets of its activities. Answers whom one
 * can sign in as. Throws when an earlier seeding was cut short: start over with an empty database then.
 */
export const seedDemo = async ({
  now,
  report = () => undefined,
}: SeedOptions): Promise<readonly CastMember[]> => {
  const { units, last } = readCounty();
  const state = await findState(last);
  if (state === 'done') return cast;
  if (state === 'unfinished') {
    throw new Error('an earlier seeding was cut short; start over with an empty database');
  }
  const running = monthOf(now);
  const first = addMonths(running, -historyMonths);
  const months = Array.from({ length: historyMonths + 1 }, (_, index) => addMonths(first, index));
  await seedRoster(units, `${first.slice(0, 4)}-01-01`);
  await seedSwitches(demoVillage, first);
  report('the people');
  await seedHistory(months, now, report);
  await seedOffices(demoVillage, now);
  await seedRosterWork(demoVillage, now);
  await seedRequests(demoVillage, now);
  await seedVisits(demoVillage, now);
  await seedClaims(demoVillage, now);
  await seedApplicants(demoVillage, now);
  await seedWaitingObjection(demoVillage, running, now);
  report('the offices, visits, claims and objections');
  await seedToday(demoVillage, running, now);
  await seedAnnouncements(demoVillage, now);
  report('the notices');
  await seedSnapshots(demoVillage, now);
  report('the snapshots');
  await insertUnits(last);
  return cast;
};
