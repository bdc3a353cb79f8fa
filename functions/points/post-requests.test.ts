import { databaseRequestsOf, type Backend } from '../_runtime/testing';
import { points } from '@shared/contract/points';
import { client, person, post, ruleId, startPointsVillage } from './testing/points-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startPointsVillage();
});
afterAll(() => backend.stop());

const costOf = (run: () => Promise<unknown>) => databaseRequestsOf(backend, run);

/**
 * One brings the caller with what was answered before, the subject, the rule, the caps, the switches and the close of the month. Then the
 * transaction: its beginning, the scores of month and year, the entry, both scores, what the office changed, the answer, its end.
 */
const requestsOfPost = 10;

it('a post costs ten requests, the first for somebody as any other', async () => {
  expect(await costOf(() => post('m-00', 'party-meeting'))).toBe(requestsOfPost);
  expect(await costOf(() => post('m-00', 'party-meeting'))).toBe(requestsOfPost);
  expect(await costOf(() => post('m-00', 'absence'))).toBe(requestsOfPost);
});

it('a post for a day of last month looks its close up, and notes itself in it', async () => {
  const late = () => post('m-01', 'party-meeting', { effectiveOn: '2026-10-12' });
  expect(await costOf(late)).toBe(requestsOfPost + 3);
});

it('a post that was answered before costs one request, and so does one that is refused', async () => {
  const input = { subject: person('m-02'), ruleId: ruleId('party-day') };
  const ask = () => client.ask(points.post, 'secretary', input, 'post-requests-0001');
  expect(await costOf(ask)).toBe(requestsOfPost);
  expect(await costOf(ask)).toBe(1);
  expect(await costOf(() => client.refusal(points.post, 'm-02', input))).toBe(1);
});

it('a batch of many costs no more reads than one of few', async () => {
  const batch = (ids: readonly string[]) =>
    client.ask(points.postBatch, 'secretary', { subjects: ids.map(person), ruleId: ruleId('clean-up') });
  const few = await costOf(() => batch(['m-03', 'm-04']));
  const many = await costOf(() => batch(['m-05', 'm-06', 'm-07', 'm-08', 'm-09', 'm-10', 'm-11']));
  expect(many).toBe(few);
});

it('a page of the village’s entries costs six requests: caller, settings, entries, reversals, objections, consents', async () => {
  const list = () => client.ask(points.listEntries, 'm-00', { scope: 'village' });
  expect(await costOf(list)).toBe(6);
});
