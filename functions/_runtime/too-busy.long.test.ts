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
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { database } from './cloudbase';
import { documents } from './documents';
import { write } from './route';
import { serve } from './serve';
import { aParcel, sendIt, sendParcel } from './testing/parcels';
import { isTooBusy } from './too-busy';

let backend: Backend;
let failures: jest.SpyInstance;
/** Happens after everything is written, before the transaction is committed. */
let meanwhile: () => unknown = () => undefined;

const client = clientOf(
  serve([
    write(sendParcel, async (call) => {
      const sent = await sendIt(call);
      await meanwhile();
      return sent;
    }),
  ]),
);

/** How far the clock of this process, the emulator's, is ahead. */
let millisecondsAhead = 0;

beforeAll(async () => {
  silenceLogs();
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  failures = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const clock = Date.now;
  // Before the emulator starts, which keeps the clock it finds.
  jest.spyOn(Date, 'now').mockImplementation(() => clock() + millisecondsAhead);
  backend = await startBackend();
  await insertUnits();
  await insertPeople([aPerson('secretary', ['secretary'])]);
});
/** The SDK warns of slow requests three seconds after their start, also of those that have failed by then. */
const warnedAfterMs = 3_200;

afterAll(async () => {
  await backend.stop();
  await sleep(warnedAfterMs);
});
beforeEach(() => {
  failures.mockClear();
  meanwhile = () => undefined;
  millisecondsAhead = 0;
});
afterEach(() => Object.assign(process.env, backend.emulator.sdkEnvironment()));

/** A parcel of its own for one test, with the key under which it is sent. */
const aNewParcel = async () => {
  const [parcelId, requestKey] = [randomUUID(), randomUUID()];
  await documents.insert('media', aParcel(parcelId, villageCode));
  return {
    send: () => client.answer(sendParcel, 'secretary', { parcelId }, requestKey),
    slips: () => documents.count('media', { ownerId: 'slips', parcelId }),
  };
};

const isBusy = { ok: false, error: { code: 'Busy' } };
const logged = (): unknown[] =>
  failures.mock.calls.flat().map((line) => JSON.parse(line as string) as unknown);

/** A database that takes requests and never answers; `within` is how long the SDK waits for it. */
const withMuteDatabase = async (within: number, run: () => Promise<void>): Promise<void> => {
  const mute = createServer(() => undefined);
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const { port } = mute.address() as AddressInfo;
  const { config } = database as unknown as { readonly config: { timeout?: number } };
  const before = config.timeout;
  Object.assign(config, { timeout: within });
  process.env['TCB_CONTEXT_CNFG'] = JSON.stringify({ URL: `http://127.0.0.1:${port.toString()}/admin` });
  try {
    await run();
  } finally {
    Object.assign(config, { timeout: before });
    mute.closeAllConnections();
    mute.close();
  }
};

describe('a write', () => {
  it('whose database does not answer in time is told that it is busy, the operator why', async () => {
    const { send } = await aNewParcel();
    await withMuteDatabase(100, async () => expect(await send()).toMatchObject(isBusy));
    expect(logged()).toMatchObject([
      { event: 'busy', cause: expect.stringContaining('request timeout') as string },
    ]);
  });

  it('whose database is gone is told that it is busy', async () => {
    const { send } = await aNewParcel();
    const gone = await startBackend();
    await gone.stop();
    expect(await send()).toMatchObject(isBusy);
  });

  it('whose transaction takes too long writes nothing, is told that it is busy, and can be sent again', async () => {
    const { send, slips } = await aNewParcel();
    meanwhile = () => (millisecondsAhead = 40_000);
    expect(await send()).toMatchObject(isBusy);
    expect(await slips()).toBe(0);
    meanwhile = () => undefined;
    expect(await send()).toMatchObject({ ok: true });
    expect(await slips()).toBe(1);
  });
});

it.each([
  ['the network', { code: 'ECONNRESET' }],
  ['a limit of the cloud', { code: 'EXCEED_REQUEST_LIMIT' }],
  ['a gateway', { code: 504 }],
])('too much to do is what %s says', (_what, error) => {
  expect(isTooBusy(error)).toBe(true);
});

it.each([
  ['an address that nobody knows', { code: 404 }],
  ['a file that is not there', { code: 'ENOENT' }],
  ['a query that cannot be', { code: 'DATABASE_INVALID_OPERATOR' }],
  ['an error of ours', new TypeError('undefined is not a function')],
  ['nothing', undefined],
])('%s is no such thing', (_what, error) => {
  expect(isTooBusy(error)).toBe(false);
});
