import type { Backend } from '../_runtime/testing';
import { points } from '@shared/contract/points';
import { documents } from '../_runtime/documents';
import { clock, person, post, ruleId, scoreOf } from '../points/testing/points-village';
import type { EntryDocument } from '../points/ledger/entry-store';
import {
  answerTo,
  client,
  closeMonth,
  decide,
  entrust,
  entryOfMonth,
  finaliseMonth,
  get,
  idsOf,
  raise,
  raisedAgainst,
  raiseFor,
  refusedDecide,
  startObjectionVillage,
} from './testing/objection-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startObjectionVillage();
});
afterAll(() => backend.stop());

const friday = clock.now;
afterEach(() => {
  clock.now = friday;
});

const entryOf = async (entryId: string): Promise<EntryDocument> =>
  (await documents.get<EntryDocument>('ledgerEntries', entryId))!;
const lateEntry = (subjectId: string, effectiveOn: string) => post(subjectId, 'party-day', { effectiveOn });

it('an entry that is upheld stays as it is, with the answer beside it', async () => {
  const { objectionId, entry } = await raisedAgainst('m-00');
  expect((await get('secretary', objectionId)).canDecide).toBe(true);
  const decided = await decide('secretary', objectionId, { answer: 'She signed the list.' });
  expect(decided).toMatchObject({
    ...{ state: 'upheld', answer: 'She signed the list.', deciderName: 'name of secretary' },
    ...{ decidedAt: clock.now, reversalId: null, correctionId: null, canDecide: false },
    entry: { entryId: entry.entryId, deltaTenths: 50, reversedBy: null, isFrozen: false },
  });
  expect(await scoreOf('m-00')).toBe(50);
  expect(await refusedDecide('committee', objectionId)).toBe('StateConflict');
});

describe('an entry that is corrected', () => {
  it('is taken back with the answer as its reason when nothing is due instead', async () => {
    const { objectionId, entry } = await raisedAgainst('m-01');
    const decided = await decide('committee', objectionId, { decision: 'correct', answer: 'Mixed up.' });
    expect(decided).toMatchObject({
      ...{ state: 'corrected', correctionId: null, correction: null },
      entry: { reversedBy: decided.reversalId, correctedBy: null, isFrozen: false },
    });
    expect(await entryOf(decided.reversalId!)).toMatchObject({
      ...{ deltaTenths: -50, reverses: entry.entryId, reversalReason: 'Mixed up.', objectionId },
    });
    expect(await scoreOf('m-01')).toBe(0);
    expect(await get('villager', objectionId)).toEqual({
      ...decided,
      ...{ isMine: true, objectorName: 'name of villager', isOwnMatter: true },
    });
  });

  it('gives way to what is due instead, each naming the other', async () => {
    const { objectionId, entry } = await raisedAgainst('m-02');
    const replacement = { ruleId: ruleId('self-study'), quantity: 2 };
    const decided = await decide('secretary', objectionId, { decision: 'correct', replacement });
    expect(decided).toMatchObject({
      entry: { reversedBy: decided.reversalId, correctedBy: decided.correctionId },
      correction: { deltaTenths: 20, corrects: entry.entryId, effectiveOn: entry.effectiveOn },
    });
    expect(await scoreOf('m-02')).toBe(20);
  });

  it('is refused as a whole when what is due instead cannot be', async () => {
    const { objectionId, entry } = await raisedAgainst('m-03');
    const replacement = { ruleId: 'no-such-rule' };
    expect(await refusedDecide('secretary', objectionId, { decision: 'correct', replacement })).toBe(
      'RuleNotInForce',
    );
    expect(await refusedDecide('secretary', objectionId, { replacement })).toBe('InvalidInput');
    expect(await get('secretary', objectionId)).toMatchObject({
      ...{ state: 'raised', entry: { entryId: entry.entryId, reversedBy: null } },
    });
    expect(await scoreOf('m-03')).toBe(50);
  });
});

describe('whose matter it is', () => {
  it('nobody answers about the own points, those of the household, or the own objection', async () => {
    const own = await raisedAgainst('secretary');
    expect(await refusedDecide('secretary', own.objectionId)).toBe('OwnMatter');
    expect(await get('secretary', own.objectionId)).toMatchObject({ isOwnMatter: true, canDecide: false });
    const ofMother = await raisedAgainst('mother');
    expect(await refusedDecide('daughter', ofMother.objectionId)).toBe('OwnMatter');
    const { entryId } = await post('m-04', 'party-day');
    const raisedByHer = await raise(entryId, {}, 'committee');
    expect(await refusedDecide('committee', raisedByHer.objectionId)).toBe('OwnMatter');
    for (const { objectionId } of [own, ofMother]) await decide('committee', objectionId);
    await decide('secretary', raisedByHer.objectionId);
  });

  it('who raised it for somebody without a phone does not answer it', async () => {
    await entrust('mother', 'daughter');
    const { objectionId } = await raiseFor('mother', 'daughter', (await post('m-14', 'party-day')).entryId);
    expect(await get('secretary', objectionId)).toMatchObject({
      ...{ objectorName: 'name of mother', proxyName: 'name of daughter' },
    });
    expect(await get('daughter', objectionId)).toMatchObject({ isOwnMatter: true, canDecide: false });
    expect(await refusedDecide('daughter', objectionId, { decision: 'correct' })).toBe('OwnMatter');
    expect(await refusedDecide('daughter', objectionId)).toBe('OwnMatter');
    expect((await decide('committee', objectionId)).state).toBe('upheld');
  });

  it('nobody answers who has moved into the household since', async () => {
    const { objectionId } = await raisedAgainst('m-15');
    const subject = (await documents.get('people', 'm-15'))!;
    await documents.put('people', { ...subject, ...{ householdId: 'h-2' } });
    expect(await refusedDecide('daughter', objectionId)).toBe('OwnMatter');
    await documents.put('people', subject);
    expect((await decide('daughter', objectionId)).state).toBe('upheld');
  });

  it.each(['villager', 'm-05', 'supervisor'])('%s answers none', async (personId) => {
    const { objectionId } = await raisedAgainst('m-06', 'self-study');
    expect(await refusedDecide(personId, objectionId)).toBe('Forbidden');
    await decide('secretary', objectionId);
  });

  it('the township may answer before the village, and of what was handed on only the township', async () => {
    const early = await raisedAgainst('m-07');
    expect((await decide('officer', early.objectionId)).deciderName).toBe('name of officer');
    const late = await raisedAgainst('m-08');
    const stored = (await documents.get('objections', late.objectionId))!;
    await documents.put('objections', { ...stored, ...{ state: 'escalated', escalatedAt: clock.now } });
    expect((await get('secretary', late.objectionId)).canDecide).toBe(false);
    expect(await refusedDecide('secretary', late.objectionId)).toBe('StateConflict');
    expect((await get('officer', late.objectionId)).canDecide).toBe(true);
    expect((await decide('officer', late.objectionId, { decision: 'correct' })).state).toBe('corrected');
  });

  it('the county answers what was handed on, and nothing before', async () => {
    const { objectionId } = await raisedAgainst('m-06', 'self-study');
    expect(await refusedDecide('county', objectionId)).toBe('StateConflict');
    const stored = (await documents.get('objections', objectionId))!;
    await documents.put('objections', { ...stored, ...{ state: 'escalated', escalatedAt: clock.now } });
    expect(await idsOf('county', 'todo')).toContain(objectionId);
    expect((await decide('county', objectionId)).deciderName).toBe('name of county');
  });
});

it('of many answers at once one counts, and the entry is taken back once', async () => {
  const { objectionId } = await raisedAgainst('m-09');
  const answers = await Promise.all([
    answerTo('secretary', objectionId, { decision: 'correct' }),
    answerTo('committee', objectionId, { decision: 'correct' }),
    answerTo('officer', objectionId),
    answerTo('daughter', objectionId, { decision: 'correct' }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))).toEqual(
    Array.from({ length: 3 }, () => 'StateConflict'),
  );
  const { state, reversalId } = await get('secretary', objectionId);
  const { items } = await client.ask(points.listEntries, 'secretary', { subject: person('m-09') });
  expect(items.filter(({ reverses }) => reverses !== null)).toHaveLength(state === 'corrected' ? 1 : 0);
  expect(reversalId !== null).toBe(state === 'corrected');
  expect(await scoreOf('m-09')).toBe(state === 'corrected' ? 0 : 50);
});

it('an entry that was taken back meanwhile leaves nothing to correct but can be answered so', async () => {
  const { objectionId, entry } = await raisedAgainst('m-10');
  const reversal = (await documents.get<EntryDocument>('ledgerEntries', entry.entryId))!;
  await documents.insert('ledgerEntries', {
    ...reversal,
    ...{ _id: 'reversed-otherwise', deltaTenths: -50, reverses: entry.entryId },
  });
  const replacement = { ruleId: ruleId('self-study') };
  expect(await refusedDecide('secretary', objectionId, { decision: 'correct', replacement })).toBe(
    'AlreadyReversed',
  );
  expect(await decide('secretary', objectionId, { decision: 'correct' })).toMatchObject({
    ...{ state: 'corrected', reversalId: 'reversed-otherwise' },
  });
});

describe('a decision counts', () => {
  const replacement = { ruleId: ruleId('self-study'), quantity: 1 };

  it('in the month of the entry while that is in publicity, though it is closed', async () => {
    const { entryId } = await lateEntry('m-11', '2026-10-12');
    await closeMonth('2026-10', '2026-11-27');
    const { objectionId } = await raise(entryId);
    const decided = await decide('secretary', objectionId, { decision: 'correct', replacement });
    expect(await entryOf(decided.reversalId!)).toMatchObject({ month: '2026-10', objectionId });
    expect(await entryOf(decided.correctionId!)).toMatchObject({ month: '2026-10', objectionId });
    expect(await scoreOf('m-11', '2026-10')).toBe(10);
    expect(await scoreOf('m-11')).toBe(0);
  });

  it('in the running month when the one of the entry was final before it was raised', async () => {
    const { entryId } = await lateEntry('m-12', '2026-09-30');
    await closeMonth('2026-09', '2026-10-10');
    await finaliseMonth('2026-09');
    const { objectionId } = await raise(entryId);
    const decided = await decide('secretary', objectionId, { decision: 'correct' });
    expect((await entryOf(decided.reversalId!)).month).toBe('2026-11');
    expect(await scoreOf('m-12', '2026-09')).toBe(50);
    expect(await scoreOf('m-12')).toBe(-50);
  });

  it('in the month that waits for it, though that has been closed meanwhile', async () => {
    const entryId = await entryOfMonth('2026-05');
    await closeMonth('2026-05', '2026-06-08');
    await finaliseMonth('2026-05');
    const { objectionId } = await raise(entryId);
    clock.now = '2026-12-02T02:00:00.000Z';
    await closeMonth('2026-11', '2026-12-08');
    const decided = await decide('secretary', objectionId, { decision: 'correct' });
    expect((await entryOf(decided.reversalId!)).month).toBe('2026-11');
  });

  it.each(['2026-01', '2026-02', '2026-03', '2026-04'])(
    'in the month itself when that becomes final at the same time: %s',
    async (month) => {
      const entryId = await entryOfMonth(month);
      await closeMonth(month, '2026-12-31');
      const { objectionId } = await raise(entryId);
      const [decided, isFinal] = await Promise.all([
        decide('secretary', objectionId, { decision: 'correct' }),
        finaliseMonth(month),
      ]);
      expect((await entryOf(decided.reversalId!)).month).toBe(month);
      // Whoever ended the publicity has seen the answer; else it ends now.
      if (!isFinal) expect(await finaliseMonth(month)).toBe(true);
    },
  );
});
