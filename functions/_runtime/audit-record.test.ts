import {
  aPerson,
  clientOf,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  townshipCode,
  villageCode,
} from './testing';
import type { Backend } from './testing';
import { people } from '@shared/contract/people';
import { AppError } from '@shared/errors';
import type { AuditRecordDocument } from './audit-record';
import { documents } from './documents';
import { write } from './route';
import { serve } from './serve';
import { aParcel, sendIt, sendParcel } from './testing/parcels';

const now = '2026-11-20T02:00:00.000Z';

let backend: Backend;
let fault: Error | null = null;
let extra = 0;

const send: typeof sendIt = async (call) => {
  for (let place = 0; place < extra; place += 1) {
    const slip = aParcel(`extra-${call.input.parcelId}-${place}`, villageCode);
    await call.documents.insert('media', slip);
  }
  const sent = await sendIt(call);
  if (fault !== null) throw fault;
  return sent;
};
const openSend: typeof sendParcel = { ...sendParcel, roles: ['villager', 'secretary', 'townshipOfficer'] };
const showContact: typeof people.getContact = { ...people.getContact, roles: ['villager', 'secretary'] };
const show = () => Promise.resolve({ personId: 'villager', name: 'Zhao', phone: '13800000000' });
const main = serve([write(openSend, send), write(showContact, show)], { now: () => now });
const client = clientOf(main, { now: () => now });

const recordsOf = (actorId: string) =>
  documents.find<AuditRecordDocument>('auditRecords', { where: { actorId } });
const aNewParcel = (parcelId: string) => documents.insert('media', aParcel(parcelId, villageCode));

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['secretary', 'gridWorker'], { name: 'Li' }),
    aPerson('bulk', ['secretary']),
    aPerson('discreet', ['secretary']),
    aPerson('unlucky', ['secretary']),
    aPerson('former', [], {
      memberships: [
        { role: 'villager', unitCode: villageCode },
        { role: 'secretary', unitCode: villageCode, revokedAt: '2026-11-01T00:00:00.000Z' },
      ],
    }),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
    aPerson('villager'),
  ]);
});
afterAll(() => backend.stop());
beforeEach(() => {
  fault = null;
  extra = 0;
});

it('what an office holder changes is kept: who, in which offices, what, before and after, when, by which call', async () => {
  await aNewParcel('kept');
  await client.ask(openSend, 'secretary', { parcelId: 'kept', words: 'gone' });
  const [record, ...more] = await recordsOf('secretary');
  expect(more).toEqual([]);
  expect(record).toMatchObject({
    ...{ countyCode: '411725', townshipCode, villageCode, unitCode: villageCode, at: now },
    ...{ actorId: 'secretary', actorName: 'Li', actorRoles: ['secretary', 'gridWorker'] },
    ...{ method: 'parcels.submit', moreCount: 0 },
  });
  expect(record?.requestId).not.toBe('');
  const ofParcel = record?.changes.find(({ documentId }) => documentId === 'kept');
  expect(ofParcel).toEqual({
    collection: 'media',
    documentId: 'kept',
    fields: [
      { field: 'isSent', before: 'false', after: 'true' },
      { field: 'words', before: 'ready', after: 'gone' },
    ],
  });
  expect(record?.documentIds).toHaveLength(2);
  expect(record?.documentIds).toContain('kept');
});

it('an officer above the village is kept where it was done', async () => {
  await aNewParcel('visited');
  await client.ask(openSend, 'officer', { villageCode, parcelId: 'visited' });
  expect(await recordsOf('officer')).toMatchObject([
    { unitCode: villageCode, actorRoles: ['townshipOfficer'] },
  ]);
});

it('people without an office, or who have none any more, are not watched', async () => {
  for (const personId of ['villager', 'former']) {
    await aNewParcel(`of-${personId}`);
    await client.ask(openSend, personId, { parcelId: `of-${personId}` });
    expect(await recordsOf(personId)).toEqual([]);
  }
});

it('asked for again by the same key is one record', async () => {
  await aNewParcel('again');
  const before = (await recordsOf('secretary')).length;
  for (let asked = 0; asked < 3; asked += 1)
    await client.ask(openSend, 'secretary', { parcelId: 'again' }, 'the-same-key');
  expect(await recordsOf('secretary')).toHaveLength(before + 1);
});

it('that personal data was shown is kept, with whose and why, though nothing changed by it', async () => {
  const input = { personId: 'villager', reason: 'asked by the family' };
  await client.ask(showContact, 'discreet', input);
  await client.ask(showContact, 'villager', input);
  expect(await recordsOf('discreet')).toMatchObject([
    {
      ...{ method: 'people.getContact', documentIds: ['villager'], moreCount: 0 },
      changes: [
        {
          ...{ collection: 'people', documentId: 'villager' },
          fields: [{ field: 'reason', before: null, after: 'asked by the family' }],
        },
      ],
    },
  ]);
  expect(await recordsOf('villager')).toEqual([]);
});

it('what comes to nothing leaves no record', async () => {
  await aNewParcel('unsent');
  fault = new AppError('StateConflict');
  expect(await client.refusal(openSend, 'unlucky', { parcelId: 'unsent' })).toBe('StateConflict');
  expect(await client.refusal(openSend, 'unlucky', { parcelId: 'no-such' })).toBe('NotFound');
  expect(await recordsOf('unlucky')).toEqual([]);
});

it('a bulk is one record with the count of what it does not list', async () => {
  extra = 60;
  await aNewParcel('bulky');
  await client.ask(openSend, 'bulk', { parcelId: 'bulky' });
  const [record] = await recordsOf('bulk');
  expect([record?.changes.length, record?.moreCount, record?.documentIds.length]).toEqual([50, 12, 50]);
});

it('is found by the document it is about', async () => {
  await aNewParcel('searched');
  await client.ask(openSend, 'secretary', { parcelId: 'searched' });
  const found = await documents.find('auditRecords', { where: { documentIds: 'searched' } });
  expect(found).toHaveLength(1);
});
