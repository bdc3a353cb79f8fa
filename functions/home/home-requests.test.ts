import {
  aPerson,
  databaseRequestsOf,
  insertPeople,
  villageCode,
  wechatUserOf,
  type Backend,
} from '../_runtime/testing';
import { announcements } from '@shared/contract/announcements';
import { checkIns } from '@shared/contract/check-ins';
import { home } from '@shared/contract/home';
import type { OutputOf } from '@shared/contract/method';
import type { PersonDocument } from '../_runtime/actor';
import { documents, type Stored } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { askOverHttp, type TestAnswer } from '../_runtime/testing/client';
import { signToken } from '../_runtime/token';
import { routes } from './index';
import { advance, client, startHomeVillage, submit } from './testing/home-village';

let backend: Backend;
const now = new Date().toISOString();
const inHours = (hours: number): string => new Date(Date.parse(now) + hours * 3_600_000).toISOString();

const resolvedSnapshotOf = async (personId: string): Promise<void> => {
  const snapshotId = await submit(personId);
  await advance('secretary', snapshotId, 'accept');
  await advance('secretary', snapshotId, 'dispatch');
  await advance('worker', snapshotId, 'start');
  await advance('worker', snapshotId, 'resolve');
};

/** There is everything for the member to see. */
beforeAll(async () => {
  backend = await startHomeVillage();
  for (const title of ['a', 'b', 'c']) {
    const notice = { column: 'service', title, text: 'Text', isPinned: title === 'a' } as const;
    await client.ask(announcements.publish, 'secretary', notice);
  }
  const activity = { kind: 'cleanUp', title: 'now', startsAt: inHours(-1), endsAt: inHours(1) } as const;
  await client.ask(checkIns.openActivity, 'secretary', activity);
  const rows = [{ subjectId: 'member', rank: 1, change: null }];
  const board = { unitCode: villageCode, board: 'person', month: '2026-09', publicityUntil: '2026-10-05' };
  const period = { period: '2026-09', periodKind: 'month', stage: 'close' };
  const published: Stored = Object.assign({ _id: 'r' }, board, period, { rows });
  await documents.insert('rankings', published);
  await resolvedSnapshotOf('member');
});
afterAll(() => backend.stop());

const get = (personId: string) => client.ask(home.get, personId, { villageCode });

/** Addresses of photos are signed anew each time. */
const withoutUrls = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), (key, value: unknown) => (key === 'url' ? '' : value));
const memberDocument = async () => (await documents.get<PersonDocument>('people', 'member'))!;
const asPerson = (personId: string) => ({ kind: 'person', personId, sessionId: 'test' }) as const;

describe('the first page costs one request to the database, finding the caller included', () => {
  const main = serve(routes);
  const costOf = (run: () => Promise<unknown>) => databaseRequestsOf(backend, run);

  it('when there is everything to show', async () => {
    let shown: OutputOf<typeof home.get> | undefined;
    expect(await costOf(async () => (shown = await get('member')))).toBe(1);
    expect(shown?.announcements).toHaveLength(3);
    expect(shown?.activity).not.toBeNull();
    expect(shown?.points.published).not.toBeNull();
    expect(shown?.toConfirm[0]?.cover.url).not.toBe('');
  });

  it('when there is nothing, for an officer who names a village, and for a caller who is refused', async () => {
    const elsewhere = () => client.ask(home.get, 'stranger', {});
    expect(await costOf(elsewhere)).toBe(1);
    expect(await costOf(() => get('officer'))).toBe(1);
    expect(await costOf(() => client.refusal(home.get, 'stranger', { villageCode }))).toBe(1);
    expect(await costOf(() => client.refusal(home.get, 'officer', {}))).toBe(1);
  });

  it('when WeChat says who calls', async () => {
    await documents.insert('identities', Object.assign({ _id: 'o-member' }, { personId: 'member' }));
    const bound = wechatUserOf(main, 'o-member');
    let shown: unknown;
    expect(await costOf(async () => (shown = await bound.ask(home.get, {})))).toBe(1);
    expect(withoutUrls(shown)).toEqual(withoutUrls(await get('member')));
  });

  it('and shows a proxy what the represented one would see, at the price of finding both', async () => {
    const days = { fromOn: '2020-01-01', toOn: null, revokedAt: null, grantedById: 'secretary' };
    const of = { personId: 'member', personName: '', proxyId: 'kin', proxyName: '' };
    await documents.insert('proxies', Object.assign({ _id: 'member:kin', villageCode }, of, days));
    const member: PersonDocument = { ...(await memberDocument()), householdId: 'h-1' };
    await documents.put('people', member);
    await insertPeople([aPerson('kin', [], { householdId: 'h-1' })]);
    const headers = { authorization: `Bearer ${await signToken(asPerson('kin'), now)}` };
    const request = { method: home.get.name, input: {}, actFor: 'member', requestKey: 'unused-key' };
    let reply: TestAnswer<unknown> | undefined;
    expect(await costOf(async () => (reply = await askOverHttp(main, request, headers)))).toBe(4);
    expect(withoutUrls(reply)).toEqual({ ok: true, data: withoutUrls(await get('member')) });
  });
});
