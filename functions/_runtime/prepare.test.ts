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
import { documents } from './documents';
import { write, type ReadCall, type WriteCall } from './route';
import { serve } from './serve';
import { aParcel, sendParcel } from './testing/parcels';

interface Input {
  readonly parcelId: string;
  readonly words: string;
}

let backend: Backend;
let stamps = 0;
let runs: string[] = [];
/** Somebody else writes between reading and committing, so many times. */
let racesToLose = 0;

const prepareStamp = ({ input }: ReadCall<Input>): Promise<string> => {
  stamps += 1;
  return Promise.resolve(`${input.words}-${stamps}`);
};
const sendStamped = async ({ documents: inside, input }: WriteCall<Input>, stamp: string) => {
  runs.push(stamp);
  const parcel = await inside.get('media', input.parcelId);
  if (racesToLose > 0) {
    racesToLose -= 1;
    const words = `ahead ${racesToLose}`;
    await documents.put('media', aParcel(input.parcelId, villageCode, { words }));
  }
  await inside.put('media', aParcel(input.parcelId, villageCode, { words: stamp }));
  return { parcelId: parcel?._id ?? '', words: stamp, label: { to: '' } };
};
const client = clientOf(serve([write(sendParcel, sendStamped, prepareStamp)]));

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([aPerson('secretary', ['secretary'])]);
  await documents.insert('media', aParcel('p-1', villageCode));
});
afterAll(() => backend.stop());
beforeEach(() => {
  stamps = 0;
  runs = [];
});

it('what was prepared is handed to the use case', async () => {
  const sent = await client.ask(sendParcel, 'secretary', { parcelId: 'p-1', words: 'a' });
  expect([sent.words, runs]).toEqual(['a-1', ['a-1']]);
});

it('a lost race runs the use case again with what was prepared, and prepares nothing again', async () => {
  racesToLose = 2;
  const sent = await client.ask(sendParcel, 'secretary', { parcelId: 'p-1', words: 'b' });
  expect([sent.words, runs, stamps]).toEqual(['b-1', ['b-1', 'b-1', 'b-1'], 1]);
});
