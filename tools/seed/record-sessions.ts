import { addDays, dateOf, instantAt, lastDateOf } from '@shared/domain/calendar';
import type { Subject } from '@shared/domain/points-words';
import type { PersonDocument } from '../../functions/_runtime/actor';
import type { PostingRequest } from '../../functions/points/ledger/post-entries';
import { comes, zealOf } from './activity-plan';
import { absenceNote, duesNote, householdHabits, memberHabits, type Habit } from './month-plan.copy';
import { randomFrom, type Random } from './random';

/** One evening on which the secretary records by hand what was done since the last one. */
export interface RecordSession {
  readonly name: string;
  readonly at: string;
  readonly requests: readonly PostingRequest[];
}

/** Half a month as far as it has come, with the evening on which it is recorded. */
export interface Half {
  readonly month: string;
  readonly number: 1 | 2;
  readonly dates: readonly [string, ...string[]];
  readonly at: string;
}

const datesBetween = (first: string, last: string): readonly [string, ...string[]] => {
  const dates: [string, ...string[]] = [first];
  for (let date = addDays(first, 1); date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
};

export const halvesOf = (month: string, now: string): readonly Half[] => {
  const today = dateOf(now);
  return ([1, 2] as const).flatMap((number) => {
    const [first, last] = number === 1 ? [`${month}-01`, `${month}-14`] : [`${month}-15`, lastDateOf(month)];
    if (first > today) return [];
    const evening = instantAt(last, '20:00');
    const dates = datesBetween(first, last < today ? last : today);
    return [{ month, number, dates, at: evening < now ? evening : now }];
  });
};

interface Doer {
  readonly subject: Subject;
  readonly villageCode: string;
  readonly random: Random;
  readonly zeal: number;
}

const byHabit = (habits: readonly Habit[], { dates }: Half, doer: Doer): readonly PostingRequest[] =>
  habits.flatMap(({ ruleKey, share, quantityMax, notes }) => {
    const { subject, villageCode, random, zeal } = doer;
    if (!random.chance(Math.min(1, share * zeal))) return [];
    return [
      {
        ...{ subject, ruleId: `${villageCode}-${ruleKey}`, source: 'instant' },
        effectiveOn: random.pick(dates),
        quantity: random.between(Math.ceil(quantityMax / 3), quantityMax),
        note: random.pick(notes),
      },
    ];
  });

const partyDayDate = (month: string): string => `${month}-05`;

/** The dues at the beginning of the month, and in its second half who had stayed away from the party day without a word. */
const byDuty = (half: Half, { subject, villageCode, random }: Doer): readonly PostingRequest[] => {
  const { month, number, dates } = half;
  const source = 'instant' as const;
  if (number === 1) {
    const effectiveOn = dates[2] ?? dates[0];
    const dues = { subject, ruleId: `${villageCode}-party-dues`, effectiveOn, source, note: duesNote };
    return random.chance(0.94) ? [dues] : [];
  }
  if (comes(subject.id, villageCode, 'party-day', month) || !random.chance(0.3)) return [];
  const ruleId = `${villageCode}-absence`;
  return [{ subject, ruleId, effectiveOn: partyDayDate(month), source, note: absenceNote }];
};

/** One session for a few members. */
export const memberSession = (
  villageCode: string,
  members: readonly PersonDocument[],
  half: Half,
): RecordSession => {
  const name = `record ${members[0]?._id ?? ''} ${half.month} ${half.number.toString()}`;
  const requests = members.flatMap(({ _id: id }) => {
    const random = randomFrom(`${name} ${id}`);
    const doer = { subject: { kind: 'person', id }, villageCode, random, zeal: 1.8 * zealOf(id) } as const;
    return [...byDuty(half, doer), ...byHabit(memberHabits, half, doer)];
  });
  return { name, at: half.at, requests };
};

/** One session for a few households. */
export const householdSession = (
  villageCode: string,
  householdIds: readonly string[],
  half: Half,
): RecordSession => {
  const name = `record ${householdIds[0] ?? ''} ${half.month} ${half.number.toString()}`;
  const random = randomFrom(name);
  const requests = householdIds.flatMap((id) => {
    const subject = { kind: 'household', id } as const;
    return byHabit(householdHabits, half, { subject, villageCode, random, zeal: 1 });
  });
  return { name, at: half.at, requests };
};
