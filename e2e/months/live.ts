import { randomUUID } from 'node:crypto';
import { claims } from '@shared/contract/claims';
import { objections } from '@shared/contract/objections';
import { people } from '@shared/contract/people';
import { points } from '@shared/contract/points';
import { addDays, addMonths, dateOf, instantAt, monthOf } from '@shared/domain/calendar';
import { entryHeadings } from '@shared/domain/entry-copy';
import { entryFields, type EntryCells } from '@shared/domain/entry-field';
import { waitingStates } from '@shared/domain/objection-workflow';
import { main as finishPublicity } from '../../functions/finish-publicity';
import type { ObjectionDocument } from '../../functions/objections/objection-store';
import type { EntryDocument } from '../../functions/points/ledger/entry-store';
import { main as publishRankings } from '../../functions/publish-rankings';
import { main as settleObjections } from '../../functions/settle-objections';
import { bringingBy } from '../../functions/sheets/testing/sheet-kit';
import { writeWorkbook } from '../../functions/sheets/write-workbook';
import { villageCode } from '../../functions/_runtime/testing';
import { clock, listAll, subjects, type RandomVillage } from './random-village';
import type { Step } from './step';

type Of<K extends Step['kind']> = Extract<Step, { kind: K }>;

const today = (): string => dateOf(clock.now);
const fire = async (main: (event: unknown) => Promise<unknown>, at: string): Promise<void> => {
  const answer = await main({ Type: 'Timer', TriggerName: 'timer', Time: at, Message: '' });
  expect(answer).toMatchObject({ ok: true });
};

const oneOf = <T>(items: readonly T[], which: number): T | undefined =>
  items[which % Math.max(1, items.length)];

/** Entries that nobody has taken back. */
const standing = async (): Promise<readonly EntryDocument[]> => {
  const entries = await listAll<EntryDocument>('ledgerEntries');
  const taken = new Set(entries.map(({ reverses }) => reverses));
  return entries.filter(({ _id, reverses }) => reverses === null && !taken.has(_id));
};

/** People look at what was published: an entry of last month when there is one. */
const looksWrong = async (which: number): Promise<EntryDocument | undefined> => {
  const open = await standing();
  const ofLastMonth = open.filter(({ month }) => month === addMonths(monthOf(clock.now), -1));
  return oneOf(ofLastMonth.length > 0 ? ofLastMonth : open, which);
};

const sheetOf = (rows: readonly Partial<EntryCells>[]): Promise<Buffer> =>
  writeWorkbook([
    {
      name: 'ledger',
      columns: entryFields.map((field) => ({ heading: entryHeadings[field][0] ?? field, widthChars: 14 })),
      rows: rows.map((cells) => entryFields.map((field) => cells[field] ?? '')),
    },
  ]);

/** A file is brought in, and once more: the second time it adds nothing. */
const bringIn = async ({ client }: RandomVillage, { rows }: Of<'import'>): Promise<void> => {
  const { bring, carryOut } = bringingBy(client);
  const file = await sheetOf(
    rows.map(({ personId, rule, quantity, daysAgo }) => ({
      ...{ name: `name of ${personId}`, rule: `title of ${rule}`, quantity: quantity.toString() },
      effectiveOn: addDays(today(), -daysAgo),
    })),
  );
  const ready = await bring('secretary', villageCode, file, 'entries');
  if (ready.counts.add === 0) return;
  expect(await carryOut('secretary', ready)).toMatchObject({ state: 'done' });
  const count = (await listAll('ledgerEntries')).length;
  const again = await bring('secretary', villageCode, file, 'entries');
  if (again.counts.add > 0) await carryOut('secretary', again);
  expect((await listAll('ledgerEntries')).length).toBe(count);
};

const decide = async ({ client }: RandomVillage, { which, by, rule, quantity }: Of<'decide'>) => {
  const waiting = (await listAll<ObjectionDocument>('objections')).filter(({ state }) =>
    (waitingStates as readonly string[]).includes(state),
  );
  const objection = oneOf(waiting, which);
  if (objection === undefined) return;
  const { _id: objectionId, state, objectorId } = objection;
  if (by === 'withdraw') return client.answer(objections.withdraw, objectorId, { objectionId });
  const decider = state === 'raised' ? 'committee' : 'township';
  return client.answer(objections.decide, decider, {
    ...{ villageCode, objectionId, decision: by === 'uphold' ? 'uphold' : 'correct', answer: 'as it was' },
    ...(by === 'replace' ? { replacement: { ruleId: rule, quantity } } : {}),
  });
};

/**
 * Days pass. The first of a month publishes the month before; of the other timers only the last night's fire, as after an outage:
 * what was due before must be made up for.
 */
const passDays = async ({ days, isFiredTwice }: Of<'wait'>): Promise<void> => {
  const dates = Array.from({ length: days }, (_, index) => addDays(today(), index + 1));
  const end = dates.at(-1) ?? today();
  for (let firing = 0; firing < (isFiredTwice ? 2 : 1); firing += 1) {
    for (const date of dates.filter((each) => each.endsWith('-01')))
      await fire(publishRankings, instantAt(date, '00:05'));
    await fire(finishPublicity, instantAt(end, '00:40'));
    await fire(settleObjections, instantAt(end, '01:05'));
  }
  clock.now = instantAt(end, '10:00');
};

/** Every kind of step, done through the functions; refusals of rules, caps and closed months are part of the life of a village. */
export const live: {
  readonly [K in Step['kind']]: (village: RandomVillage, step: Of<K>) => Promise<unknown>;
} = {
  post: async ({ client }, { subject, rule: ruleId, quantity, daysAgo, isSentTwice }) => {
    const input = { subject, ruleId, quantity, effectiveOn: addDays(today(), -daysAgo) };
    const key = randomUUID();
    const first = await client.answer(points.post, 'secretary', input, key);
    if (isSentTwice)
      expect(await client.answer(points.post, 'secretary', input, key)).toMatchObject({ ok: first.ok });
  },
  batch: ({ client }, { rule: ruleId, quantity, daysAgo }) =>
    client.answer(points.postBatch, 'committee', {
      ...{ subjects: [...subjects], ruleId, quantity, effectiveOn: addDays(today(), -daysAgo) },
    }),
  import: bringIn,
  claim: ({ client }, { subject, rule: ruleId, quantity, daysAgo }) =>
    client.answer(claims.submit, 'secretary', {
      ...{ subject, ruleId, quantity, effectiveOn: addDays(today(), -daysAgo) },
    }),
  confirm: async ({ client }) => {
    const { items } = await client.ask(claims.list, 'committee', { scope: 'todo', limit: 50 });
    const claimIds = items.map(({ claimId }) => claimId);
    if (claimIds.length > 0)
      await client.answer(claims.decide, 'committee', { claimIds, decision: 'confirm' });
  },
  correct: async ({ client }, { which, isPlain, rule: ruleId, quantity }) => {
    const entry = oneOf(await standing(), which);
    if (entry === undefined) return;
    const replacement = isPlain ? {} : { replacement: { ruleId, quantity } };
    await client.answer(points.reverse, 'committee', {
      ...{ entryId: entry._id, reason: 'mixed up' },
      ...replacement,
    });
  },
  object: async ({ client }, { which, personId }) => {
    const entry = await looksWrong(which);
    if (entry === undefined) return;
    await client.answer(objections.raise, personId, { entryId: entry._id, words: 'That was somebody else.' });
  },
  decide,
  residency: ({ client }, { personId, action }) =>
    client.answer(people.advancePeople, 'secretary', { villageCode, personIds: [personId], action }),
  wait: (_village, step) => passDays(step),
};
