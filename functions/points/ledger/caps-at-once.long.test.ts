import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { villageCode, type Backend } from '../../_runtime/testing';
import { points } from '@shared/contract/points';
import { applyLine, type ScoreBook } from '@shared/domain/ledger';
import type { CutReason } from '@shared/domain/points-words';
import { documents } from '../../_runtime/documents';
import { lineOf } from './entry-line';
import type { EntryDocument } from './entry-store';
import { aRule, insertCategoryCap, insertRules } from '../testing/more-rules';
import { client, person, startPointsVillage } from '../testing/points-village';

let backend: Backend;
const cap = 60;
/** Each is held to sixty tenths by another cap; `one` and `two` share that of their category. */
const rules = {
  day: { capDayTenths: cap },
  month: { capMonthTenths: cap },
  quarter: { capQuarterTenths: cap },
  year: { capYearTenths: cap },
  loss: { capMonthTenths: cap, deltaTenths: -7 },
} as const;

beforeAll(async () => {
  backend = await startPointsVillage();
  await insertRules([
    ...Object.entries(rules).map(([ruleId, terms]) => aRule(ruleId, { deltaTenths: 7, ...terms })),
    aRule('one', { category: 'massAppraisal', deltaTenths: 7 }),
    aRule('two', { category: 'massAppraisal', deltaTenths: 5 }),
    aRule('tired', { deltaTenths: 7, fullTimesPerMonth: 4 }),
  ]);
  await insertCategoryCap({ category: 'massAppraisal', capMonthTenths: cap });
});
afterAll(() => backend.stop());

interface Step {
  readonly rule: string;
  readonly quantity: number;
  /** Sent by so many phones under one key. */
  readonly times: number;
}

/** A call that lost all its races is sent again under its key, as the outbox of a phone does. */
const send = async (subjectId: string, { rule, quantity }: Step, key: string) => {
  for (;;) {
    const input = { subject: person(subjectId), ruleId: rule, quantity };
    const answer = await client.answer(points.post, 'secretary', input, key);
    if (answer.ok || answer.error.code !== 'Busy') return answer;
  }
};

let people = 0;
/** Somebody to whom nothing has been posted yet. */
const somebody = async (): Promise<string> => {
  people += 1;
  const _id = `fresh-${people}`;
  await documents.insert('people', { ...(await documents.get('people', 'm-00'))!, ...{ _id, sortKey: _id } });
  return _id;
};

/** Sends everything at once, and answers what was kept of each step, and the entries. */
const postAtOnce = async (steps: readonly Step[]) => {
  const subjectId = await somebody();
  const answers = await Promise.all(
    steps.flatMap((step) => {
      const key = randomUUID();
      return Array.from({ length: step.times }, () => send(subjectId, step, key));
    }),
  );
  const entries = await documents.find<EntryDocument>('ledgerEntries', { where: { subjectId }, limit: 500 });
  return { subjectId, answers, entries };
};

const sum = (entries: readonly EntryDocument[]): number =>
  entries.reduce((total, { deltaTenths }) => total + deltaTenths, 0);

const bookOf = async (subjectId: string): Promise<ScoreBook> => {
  const where = { villageCode, subjectKind: 'person' as const, subjectId };
  const months = await documents.find<{ _id: string; month: string }>('monthScores', {
    where: { ...where, month: '2026-11' },
  });
  const years = await documents.find<{ _id: string; year: string }>('yearScores', {
    where: { ...where, year: '2026' },
  });
  return {
    months: Object.fromEntries(months.map((score) => [score.month, score])),
    years: Object.fromEntries(years.map((score) => [score.year, score])),
  } as unknown as ScoreBook;
};

const steps = (ruleIds: readonly string[]) =>
  fc.array(
    fc.record({
      rule: fc.constantFrom(...ruleIds),
      quantity: fc.integer({ min: 1, max: 3 }),
      times: fc.constantFrom(1, 1, 2),
    }),
    { minLength: 3, maxLength: 10 },
  );

it.each<readonly [name: string, ruleIds: readonly string[], cutBy: CutReason]>([
  ['of a day', ['day'], 'day'],
  ['of a month', ['month'], 'month'],
  ['of a quarter', ['quarter'], 'quarter'],
  ['of a year', ['year'], 'year'],
  ['on what is taken', ['loss'], 'month'],
  ['over a category', ['one', 'two'], 'categoryMonth'],
])(
  'no order of posts at once breaks a cap %s, and it is used to the last tenth',
  async (_name, ruleIds, cutBy) => {
    await fc.assert(
      fc.asyncProperty(steps(ruleIds), async (sequence) => {
        const { subjectId, answers, entries } = await postAtOnce(sequence);
        const asked = sequence.reduce(
          (total, { rule, quantity }) => total + quantity * (rule === 'two' ? 5 : 7),
          0,
        );
        expect(Math.abs(sum(entries))).toBe(Math.min(cap, asked));
        for (const entry of entries) {
          expect(entry.cutBy ?? null).toBe(entry.deltaTenths === entry.askedTenths ? null : cutBy);
        }
        expect(entries.filter((entry) => entry.cutBy !== undefined).length).toBeLessThanOrEqual(1);
        const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
        for (const { code, details } of refused) expect([code, details]).toEqual(['CapReached', { cutBy }]);
        const granted = answers.flatMap((answer) => (answer.ok ? [answer.data.entryId] : []));
        expect(new Set(granted)).toEqual(new Set(entries.map(({ _id }) => _id)));
        const rebuilt = entries.map(lineOf).reduce<ScoreBook>(applyLine, { months: {}, years: {} });
        expect(await bookOf(subjectId)).toMatchObject(rebuilt);
      }),
      { numRuns: 4 },
    );
  },
);

it('of posts at once the first four times count whole, and every further one half', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 9 }), async (count) => {
      const { entries } = await postAtOnce(
        Array.from({ length: count }, () => ({ rule: 'tired', quantity: 1, times: 1 })),
      );
      expect(sum(entries)).toBe(7 * Math.min(4, count) + 4 * Math.max(0, count - 4));
      const halved = entries.filter(({ cutBy }) => cutBy === 'diminishing');
      expect(halved).toHaveLength(Math.max(0, count - 4));
    }),
    { numRuns: 3 },
  );
});
