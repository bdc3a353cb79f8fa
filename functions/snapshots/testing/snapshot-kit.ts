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
} from '../../_runtime/testing';
import type { InputOf } from '@shared/contract/method';
import { snapshots, type Snapshot } from '@shared/contract/snapshots';
import { documents } from '../../_runtime/documents';
import { aNewUnit } from '../../_runtime/roster/unit-store';
import { serve } from '../../_runtime/serve';
import { routes as mediaRoutes } from '../../media/index';
import { photos } from '../../media/testing/photos';
import { uploadPhoto } from '../../media/testing/upload-photo';
import { routes } from '../index';

/** The clock of a test; real time at first, because the storage's signatures live by it. */
export const clock = { now: new Date().toISOString() };

const options = { now: () => clock.now };
export const client = clientOf(serve([...routes, ...mediaRoutes], options), options);

export const otherGridCode = `${villageCode}002`;

/** A village with everybody who has to do with a snapshot. */
export const startVillage = async (): Promise<Backend> => {
  silenceLogs();
  const backend = await startBackend();
  await insertUnits();
  const second = { _id: otherGridCode, name: 'Grid 2', level: 'grid', parentCode: villageCode } as const;
  await documents.insert('orgUnits', aNewUnit(second));
  await insertPeople([
    aPerson('reporter'),
    aPerson('neighbour'),
    aPerson('secretary', ['member', 'secretary']),
    aPerson('gridWorker', ['gridWorker']),
    aPerson('gridWorker2', [], { memberships: [{ role: 'gridWorker', unitCode: otherGridCode }] }),
    aPerson('supervisor', ['supervisor']),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
    aPerson('stranger', ['secretary'], { villageCode: otherVillageCode }),
  ]);
  return backend;
};

export const aPhoto = (personId: string, bytes = photos.small): Promise<string> =>
  uploadPhoto(client, personId, bytes);

/** Sent in by `reporter` unless told. */
export const submitSnapshot = async (
  input: Partial<InputOf<typeof snapshots.submit>> = {},
  personId = 'reporter',
): Promise<Snapshot> =>
  client.ask(snapshots.submit, personId, {
    kind: 'problem',
    text: 'The lamp at the well is dark.',
    photos: input.photos ?? [await aPhoto(personId)],
    ...input,
  });

type Advance = Omit<InputOf<typeof snapshots.advance>, 'snapshotId'>;

export const advance = (personId: string, snapshotId: string, input: Advance): Promise<Snapshot> =>
  client.ask(snapshots.advance, personId, { snapshotId, ...input });

export const refusedAdvance = (personId: string, snapshotId: string, input: Advance): Promise<string> =>
  client.refusal(snapshots.advance, personId, { snapshotId, ...input });

export const dispatchIt = async (snapshotId: string): Promise<Snapshot> => {
  await advance('secretary', snapshotId, { action: 'accept' });
  return advance('secretary', snapshotId, { action: 'dispatch', gridCode });
};

export const resolveIt = async (snapshotId: string): Promise<Snapshot> => {
  await dispatchIt(snapshotId);
  const after = await aPhoto('gridWorker', photos.mendedLamp);
  return advance('gridWorker', snapshotId, { action: 'resolve', photos: [after], note: 'A new bulb.' });
};
