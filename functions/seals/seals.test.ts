import {
  aPerson,
  clientOf,
  gridCode,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { seals } from '@shared/contract/seals';
import { isExportedMonth } from '@shared/domain/exported-month';
import { verifyMonth, type SealedMonth } from '@shared/domain/verify-month';
import { documents } from '../_runtime/documents';
import { newId } from '../_runtime/ids';
import { serve } from '../_runtime/serve';
import { settingsStore } from '../_runtime/roster/settings-store';
import { transact } from '../_runtime/transact';
import { sealStore } from '../points/seals/seal-store';
import { sealNext } from '../points/testing/seal-next';
import { routes } from './index';
import { aClosedMonth, anEntryDocument, publishBoards, scoresOf } from './testing/closed-month-samples';

let backend: Backend;
const now = (): string => '2026-11-20T02:00:00.000Z';
const client = clientOf(serve(routes, { now }), { now });

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('m-1', ['member'], { name: '王小明', householdId: 'h-1' }),
    aPerson('m-2', ['member'], { name: '欧阳建国' }),
    aPerson('m-3', ['member'], { name: '李桂兰' }),
    aPerson('secretary', ['member', 'secretary'], { name: '陈国强' }),
    aPerson('elsewhere', ['member'], { villageCode: otherVillageCode }),
  ]);
  await aClosedMonth('2026-09', []);
  await aClosedMonth('2026-10', october);
});
afterAll(() => backend.stop());

const october = [
  anEntryDocument('m-1', 20),
  anEntryDocument('m-1', 15, { ruleTitle: '孝老爱亲' }),
  anEntryDocument('m-2', 30),
  anEntryDocument('h-1', 10, { subjectKind: 'household' }),
  anEntryDocument('m-3', 80, { subjectKind: 'applicant' }),
];

/** The month as a page gathers it. */
const gathered = async (
  personId: string,
  month = '2026-10',
  kind?: 'close' | 'final',
): Promise<SealedMonth> => {
  const asked = kind === undefined ? { month } : { month, kind };
  const { seal, leaves, leafIds, boards, before, next } = await client.ask(seals.get, personId, asked);
  const entries = [];
  for (let cursor: string | undefined; ;) {
    const page = await client.ask(seals.listPublicEntries, personId, {
      ...asked,
      limit: 2,
      ...(cursor === undefined ? {} : { cursor }),
    });
    entries.push(...page.items);
    if (page.nextCursor === null) return { seal, leaves, leafIds, boards, before, next, entries };
    cursor = page.nextCursor;
  }
};

const namesSeen = async (personId: string) =>
  Object.values((await client.ask(seals.get, personId, { month: '2026-10' })).names).sort();

const show = async (boardVisibility: 'named' | 'masked' | 'grid' | 'self') =>
  settingsStore(documents).put({
    ...{ _id: villageCode, choices: { boardVisibility } },
    ...{ changedAt: now(), changedById: 'secretary', changedByName: '陈国强' },
  });

it('a villager gathers a closed month that is whole', async () => {
  const month = await gathered('m-1');
  expect(month.entries).toHaveLength(4);
  expect(verifyMonth(month)).toMatchObject({ isWhole: true, entryCount: 4 });
});

it('the seals of a village are one chain, newest first', async () => {
  const { items, nextCursor } = await client.ask(seals.list, 'm-1', { limit: 1 });
  expect(items).toMatchObject([{ month: '2026-10', sequence: 2, villageName: 'Wuqiao' }]);
  const rest = await client.ask(seals.list, 'm-1', { limit: 5, cursor: nextCursor ?? '' });
  expect(rest).toMatchObject({ items: [{ month: '2026-09', sequence: 1 }], nextCursor: null });
  expect(items[0]?.previous).toBe(rest.items[0]?.seal);
});

it('a cursor that is no place in the chain is refused', async () => {
  expect(await client.refusal(seals.list, 'm-1', { cursor: 'x' })).toBe('InvalidInput');
});

it('neither salt nor ids of people leave', async () => {
  const seal = await sealStore(documents, villageCode).find('2026-10', 'close');
  const told = JSON.stringify([
    await client.ask(seals.get, 'm-1', { month: '2026-10' }),
    await client.ask(seals.list, 'm-1', {}),
    await client.ask(seals.listPublicEntries, 'm-1', { month: '2026-10' }),
  ]);
  expect(told).not.toContain(seal?.salt);
  expect(told).not.toMatch(/m-\d|h-1|recorder/);
});

it.each([
  ['named', 'm-1', [`Grid 1`, '李桂兰', '欧阳建国', '王小明', '王小明家', '陈国强']],
  ['masked', 'm-1', [`Grid 1`, '李**', '欧**', '王小明', '王小明家', '陈**']],
  ['masked', 'secretary', [`Grid 1`, '李桂兰', '欧阳建国', '王小明', '王小明家', '陈国强']],
  ['grid', 'm-2', ['Grid 1', '欧阳建国']],
  ['self', 'm-2', ['Grid 1', '欧阳建国']],
] as const)('where boards are %s, %s sees the names %j', async (visibility, personId, names) => {
  await show(visibility);
  expect(await namesSeen(personId)).toEqual([...names].sort());
  const { isNamed } = await client.ask(seals.get, personId, { month: '2026-10' });
  expect(isNamed).toBe(visibility === 'named' || personId === 'secretary');
});

it('the caller learns the own pseudonyms, and no salt of another month gives them away', async () => {
  const { mine, boards } = await client.ask(seals.get, 'm-1', { month: '2026-10' });
  const own = boards.flatMap(({ rows }) => rows.filter(({ subject }) => mine.includes(subject)));
  expect(own.map(({ scoreTenths }) => scoreTenths).sort()).toEqual([10, 16, 35]);
  const september = await client.ask(seals.get, 'm-1', { month: '2026-09' });
  expect(september.mine.some((subject) => mine.includes(subject))).toBe(false);
});

it('a month without a seal is not found, and another village is none of the caller', async () => {
  expect(await client.refusal(seals.get, 'm-1', { month: '2026-08' })).toBe('NotFound');
  expect(await client.refusal(seals.exportMonth, 'm-1', { month: '2026-08' })).toBe('NotFound');
  expect(await client.refusal(seals.get, 'm-1', { month: '2026-10', kind: 'final' })).toBe('NotFound');
  expect(await client.refusal(seals.get, 'elsewhere', { villageCode, month: '2026-10' })).toBe('Forbidden');
});

it('an entry that is changed, added or removed in the ledger is found out', async () => {
  const [first, second] = october;
  if (first === undefined || second === undefined) throw new Error('no entries');
  const changed = { ...first, deltaTenths: 90 };
  await documents.put('ledgerEntries', changed);
  await documents.remove('ledgerEntries', second._id);
  const added = anEntryDocument('m-2', 50, { _id: newId('2026-10-13T02:00:00.000Z') });
  await documents.insert('ledgerEntries', added);
  const { steps } = verifyMonth(await gathered('m-2'));
  expect(steps.find(({ step }) => step === 'entries')?.deviations).toMatchObject([
    { what: 'changed', entry: { entryId: first._id } },
    { what: 'added', entry: { entryId: added._id } },
    { what: 'removed', entryId: second._id },
  ]);
  const verified = await client.ask(seals.getVerification, 'm-2', { month: '2026-10' });
  expect(verified.isWhole).toBe(false);
  expect(verified.steps.map(({ deviations }) => deviations.length)).toEqual(
    steps.map(({ deviations }) => deviations.length),
  );
  expect(verified.steps[1]?.deviations).toMatchObject([
    { what: 'changed', entryId: first._id },
    { what: 'added', entryId: added._id },
    { what: 'removed', entryId: second._id },
  ]);
  await documents.put('ledgerEntries', first);
  await documents.put('ledgerEntries', second);
  await documents.remove('ledgerEntries', added._id);
  expect(verifyMonth(await gathered('m-2')).isWhole).toBe(true);
  const whole = await client.ask(seals.getVerification, 'm-2', { month: '2026-10' });
  expect(whole).toMatchObject({ isWhole: true, entryCount: 4 });
});

it('a file of the month verifies without the back end and shows what hangs on the wall', async () => {
  await show('masked');
  const { url, fileName } = await client.ask(seals.exportMonth, 'secretary', { month: '2026-10' });
  const file: unknown = await (await fetch(url)).json();
  if (!isExportedMonth(file)) throw new Error('no exported month');
  expect(fileName).toBe('Wuqiao2026年10月封存积分.json');
  expect(verifyMonth(file)).toMatchObject({ isWhole: true, entryCount: 4 });
  expect(Object.values(file.names).sort()).toEqual(['Grid 1', '李**', '欧**', '王**', '王**', '陈**'].sort());
  const seal = await sealStore(documents, villageCode).find('2026-10', 'close');
  expect(JSON.stringify(file)).not.toContain(seal?.salt);
});

it('what an objection put in is a stranger to neither seal, and both name people alike', async () => {
  const [first] = october;
  if (first === undefined) throw new Error('no entries');
  const reversal = anEntryDocument('m-1', -20, {
    reverses: first._id,
    source: 'reversal',
    objectionId: 'o-1',
  });
  await documents.insert('ledgerEntries', reversal);
  expect(verifyMonth(await gathered('m-1')).isWhole).toBe(true);

  const entries = [...october, reversal];
  await publishBoards('2026-10', scoresOf(entries), 'final');
  await transact((transaction) =>
    sealNext(transaction, villageCode, {
      ...{ month: '2026-10', kind: 'final', sealedAt: '2026-11-08T16:10:00.000Z' },
      ...{ entries, boards: scoresOf(entries) },
    }),
  );
  const final = await gathered('m-1');
  expect(verifyMonth(final)).toMatchObject({ isWhole: true, entryCount: 5 });
  const close = await gathered('m-1', '2026-10', 'close');
  expect(verifyMonth(close)).toMatchObject({ isWhole: true, entryCount: 4 });
  expect(close.next).toEqual(final.seal);
  expect(final.boards[0]?.rows.map(({ subject }) => subject).sort()).toEqual(
    close.boards[0]?.rows.map(({ subject }) => subject).sort(),
  );
});

it('grids are sealed by the average of the members that the rows name', async () => {
  const { boards } = await client.ask(seals.get, 'm-1', { month: '2026-10', kind: 'close' });
  const [grid] = boards.find(({ board }) => board === 'grid')?.rows ?? [];
  const members = boards.find(({ board }) => board === 'person')?.rows ?? [];
  expect(members.map((row) => row.grid)).toEqual(members.map(() => grid?.subject));
  expect(grid?.scoreTenths).toBe(16);
  expect(gridCode.startsWith(villageCode)).toBe(true);
});
