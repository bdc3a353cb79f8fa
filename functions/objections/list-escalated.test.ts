import { countyCode, otherVillageCode, townshipCode, villageCode, type Backend } from '../_runtime/testing';
import { objections } from '@shared/contract/objections';
import { documents } from '../_runtime/documents';
import { client, decide, raisedAgainst, startObjectionVillage } from './testing/objection-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startObjectionVillage();
});
afterAll(() => backend.stop());

/** As the timer hands it on. */
const escalate = async (objectionId: string, answerBy: string): Promise<void> => {
  const stored = (await documents.get('objections', objectionId))!;
  await documents.put('objections', {
    ...stored,
    ...{ state: 'escalated', escalatedAt: answerBy, answerBy },
  });
};
const list = async (personId: string, unitCode?: string) =>
  (await client.ask(objections.listEscalated, personId, unitCode === undefined ? {} : { unitCode })).items;

it('a township finds what waits for it in all its villages, the longest due first, with the village', async () => {
  const late = await raisedAgainst('m-00');
  const later = await raisedAgainst('m-01');
  const notLate = await raisedAgainst('m-02');
  await escalate(later.objectionId, '2026-11-25T15:59:00.000Z');
  await escalate(late.objectionId, '2026-11-24T15:59:00.000Z');
  const found = await list('officer');
  expect(found.map(({ objectionId }) => objectionId)).toEqual([late.objectionId, later.objectionId]);
  expect(found[0]).toMatchObject({
    ...{ villageCode, villageName: 'Wuqiao', state: 'escalated', canDecide: true },
    entry: { subjectName: 'name of m-00', isFrozen: true },
    objectorName: 'name of villager',
  });
  expect(await list('officer', townshipCode)).toEqual(found);
  expect(await list('county', countyCode)).toEqual(found);
  expect(await list('officer', otherVillageCode)).toEqual([]);
  await decide('officer', late.objectionId);
  await decide('secretary', notLate.objectionId);
  expect((await list('officer')).map(({ objectionId }) => objectionId)).toEqual([later.objectionId]);
});

it('nobody of a village finds it, and no other township', async () => {
  for (const personId of ['secretary', 'supervisor', 'villager']) {
    expect(await client.refusal(objections.listEscalated, personId, {})).toBe('Forbidden');
  }
  expect(await client.refusal(objections.listEscalated, 'officer', { unitCode: '411725106' })).toBe(
    'Forbidden',
  );
});
