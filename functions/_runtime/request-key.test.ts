import {
  aPerson,
  clientOf,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  villageCode,
} from './testing';
import type { Backend } from './testing';
import { randomUUID } from 'node:crypto';
import { AppError } from '@shared/errors';
import { documents } from './documents';
import { read, write } from './route';
import { serve } from './serve';
import { aParcel, getParcel, returnParcel, sendIt, sendParcel, showParcel } from './testing/parcels';

let backend: Backend;
let prepared: string[] = [];
let runs = 0;
/** Thrown after everything is written, before the transaction is committed. */
let lateFault: Error | null = null;

const sendOrFail: typeof sendIt = async (call) => {
  runs += 1;
  const sent = await sendIt(call);
  if (lateFault !== null) throw lateFault;
  return sent;
};
const prepare = ({ input, documents: outside }: Parameters<typeof showParcel>[0]): Promise<void> => {
  expect(outside).toHaveProperty('count');
  prepared.push(input.parcelId);
  return input.parcelId === 'unfit' ? Promise.reject(new AppError('StateConflict')) : Promise.resolve();
};
const client = clientOf(
  serve([
    read(getParcel, showParcel),
    write(sendParcel, sendOrFail, prepare),
    write(returnParcel, sendOrFail, prepare),
  ]),
);

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([aPerson('secretary', ['secretary']), aPerson('deputy', ['secretary'])]);
});
afterAll(() => backend.stop());
beforeEach(() => {
  prepared = [];
  runs = 0;
  lateFault = null;
});

/** A parcel of its own for one test. */
const aNewParcel = async (parcelId: string = randomUUID()): Promise<string> => {
  await documents.insert('media', aParcel(parcelId, villageCode));
  return parcelId;
};
const slipsOf = (parcelId: string): Promise<number> =>
  documents.count('media', { ownerId: 'slips', parcelId });

it('a write without a key is refused, a read needs none', async () => {
  const parcelId = await aNewParcel();
  expect(await client.refusal(sendParcel, 'secretary', { parcelId }, '')).toBe('InvalidInput');
  await expect(client.ask(getParcel, 'secretary', { parcelId })).resolves.toMatchObject({ parcelId });
  expect(runs).toBe(0);
});

it('a repeated key brings the first answer and neither prepares nor writes again', async () => {
  const [parcelId, key] = [await aNewParcel(), randomUUID()];
  const first = await client.ask(sendParcel, 'secretary', { parcelId, words: 'a' }, key);
  expect(await client.ask(sendParcel, 'secretary', { parcelId, words: 'a' }, key)).toEqual(first);
  expect([await slipsOf(parcelId), prepared, runs]).toEqual([1, [parcelId], 1]);
});

it('a default that is written out is the same input', async () => {
  const [parcelId, key] = [await aNewParcel(), randomUUID()];
  const first = await client.ask(sendParcel, 'secretary', { parcelId }, key);
  expect(await client.ask(sendParcel, 'secretary', { words: '', parcelId }, key)).toEqual(first);
});

it('a key is refused for another input and for another method', async () => {
  const [parcelId, other, key] = [await aNewParcel(), await aNewParcel(), randomUUID()];
  await client.ask(sendParcel, 'secretary', { parcelId }, key);
  expect(await client.refusal(sendParcel, 'secretary', { parcelId: other }, key)).toBe('RequestKeyReused');
  expect(await client.refusal(returnParcel, 'secretary', { parcelId }, key)).toBe('RequestKeyReused');
  expect([await slipsOf(other), prepared]).toEqual([0, [parcelId]]);
});

it('the same key of two people is two keys', async () => {
  const [mine, theirs, key] = [await aNewParcel(), await aNewParcel(), randomUUID()];
  await client.ask(sendParcel, 'secretary', { parcelId: mine }, key);
  await client.ask(sendParcel, 'deputy', { parcelId: theirs }, key);
  expect([await slipsOf(mine), await slipsOf(theirs)]).toEqual([1, 1]);
});

it('twelve at once with one key write once and get one answer', async () => {
  const [parcelId, key] = [await aNewParcel(), randomUUID()];
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => client.ask(sendParcel, 'secretary', { parcelId, words: 'a' }, key)),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await slipsOf(parcelId)).toBe(1);
});

it('twelve at once with a key each write once; the others are told the state', async () => {
  const parcelId = await aNewParcel();
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => client.answer(sendParcel, 'secretary', { parcelId })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))).toEqual(
    Array.from({ length: 11 }, () => 'StateConflict'),
  );
  expect(await slipsOf(parcelId)).toBe(1);
});

it('two methods at once with one key: one is done, the other refused', async () => {
  const [parcelId, other, key] = [await aNewParcel(), await aNewParcel(), randomUUID()];
  const answers = await Promise.all([
    client.answer(sendParcel, 'secretary', { parcelId }, key),
    client.answer(returnParcel, 'secretary', { parcelId: other }, key),
  ]);
  expect(answers.map((answer) => (answer.ok ? 'done' : answer.error.code)).toSorted()).toEqual([
    'RequestKeyReused',
    'done',
  ]);
  expect((await slipsOf(parcelId)) + (await slipsOf(other))).toBe(1);
});

it('a write that fails at the end leaves nothing behind, and its key is free', async () => {
  const [parcelId, key] = [await aNewParcel(), randomUUID()];
  lateFault = new AppError('StateConflict');
  expect(await client.refusal(sendParcel, 'secretary', { parcelId }, key)).toBe('StateConflict');
  expect(await slipsOf(parcelId)).toBe(0);
  lateFault = null;
  await client.ask(sendParcel, 'secretary', { parcelId }, key);
  expect([await slipsOf(parcelId), prepared]).toEqual([1, [parcelId, parcelId]]);
});

it('nothing is run when the preparation refuses', async () => {
  await aNewParcel('unfit');
  expect(await client.refusal(sendParcel, 'secretary', { parcelId: 'unfit' })).toBe('StateConflict');
  expect([await slipsOf('unfit'), runs]).toEqual([0, 0]);
});
