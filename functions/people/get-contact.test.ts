import { clientOf, type Backend } from '../_runtime/testing';
import { people } from '@shared/contract/people';
import type { AuditRecordDocument } from '../_runtime/audit-record';
import { documents } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { routes } from './index';
import {
  aResident,
  countyCode,
  eventsOf,
  gridCode,
  otherVillageCode,
  rosterNow,
  secondGridCode,
  startRosterVillage,
  storedPerson,
  townshipCode,
  villageCode,
} from './testing/roster-village';

let backend: Backend;
const client = clientOf(serve(routes, { now: () => rosterNow }), { now: () => rosterNow });

beforeAll(async () => {
  backend = await startRosterVillage([
    aResident('r-1', { name: 'Wang Da', phone: '13812345678' }),
    aResident('r-2', { phone: '13800005678', gridCode: `${gridCode}001` }),
    aResident('r-4', { gridCode: secondGridCode }),
    aResident('gone', { villageCode: null, formerVillageCode: villageCode, state: 'left' }),
    aResident('stranger', { villageCode: otherVillageCode, gridCode: null }),
  ]);
});
afterAll(() => backend.stop());

describe('the phone number in full', () => {
  const contact = { personId: 'r-1', reason: 'the road is blocked' };
  const recordsOf = (villageOf: string) =>
    documents.find<AuditRecordDocument>('auditRecords', { where: { villageCode: villageOf } });

  it('leaves who looked and why in the person’s history and in the records', async () => {
    const earlier = (await recordsOf(villageCode)).length;
    const shown = await client.ask(people.getContact, 'committee', contact);
    expect(shown).toEqual({ personId: 'r-1', name: 'Wang Da', phone: '13812345678' });
    expect((await eventsOf('r-1')).at(-1)).toMatchObject({
      ...{ kind: 'contactShown', byId: 'committee', byName: 'name of committee', note: contact.reason },
    });
    const records = await recordsOf(villageCode);
    expect(records).toHaveLength(earlier + 1);
    expect(records.find(({ actorId }) => actorId === 'committee')).toMatchObject({
      ...{ method: 'people.getContact', documentIds: ['r-1'], actorRoles: ['committeeMember'] },
      ...{ countyCode, townshipCode, villageCode },
      changes: [
        {
          ...{ collection: 'people', documentId: 'r-1' },
          fields: [{ field: 'reason', before: null, after: contact.reason }],
        },
      ],
    });
    expect((await storedPerson('r-1')).version).toBe(1);
    await expect(
      client.ask(people.getContact, 'officer', { ...contact, villageCode }),
    ).resolves.toMatchObject({ phone: '13812345678' });
  });

  it('is shown to a grid worker for people of the own grids, micro-grids included', async () => {
    for (const personId of ['r-1', 'r-2']) {
      await expect(client.ask(people.getContact, 'worker', { ...contact, personId })).resolves.toMatchObject({
        personId,
      });
    }
    for (const personId of ['r-4', 'gone', 'stranger']) {
      expect(await client.refusal(people.getContact, 'worker', { ...contact, personId })).toBe('NotFound');
    }
    expect((await eventsOf('r-4')).length).toBe(0);
  });

  it('is shown neither to a supervisor nor without a reason', async () => {
    expect(await client.refusal(people.getContact, 'supervisor', contact)).toBe('Forbidden');
    expect(await client.refusal(people.getContact, 'r-2', contact)).toBe('Forbidden');
    const reasonless = { ...contact, reason: '  ' };
    expect(await client.refusal(people.getContact, 'secretary', reasonless)).toBe('InvalidInput');
  });
});
