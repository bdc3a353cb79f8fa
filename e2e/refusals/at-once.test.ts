import { randomUUID } from 'node:crypto';
import { checkIns } from '@shared/contract/check-ins';
import { media } from '@shared/contract/media';
import { snapshots, type Snapshot } from '@shared/contract/snapshots';
import { aPhoto } from '../durability/a-photo';
import { ApiRefusal } from '../../tools/local-runtime/api-client';
import { startVillage, type Village } from './village';

const atOnce = 8;

let village: Village;

beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.close());

/** What several calls at once come to: answers as JSON, refusals by their code. */
const outcomesOf = (call: (index: number) => Promise<unknown>): Promise<readonly string[]> =>
  Promise.all(
    Array.from({ length: atOnce }, async (_, index) => {
      try {
        return JSON.stringify(await call(index));
      } catch (error) {
        if (error instanceof ApiRefusal) return error.code;
        throw error;
      }
    }),
  );
const distinct = (outcomes: readonly string[]): number => new Set(outcomes).size;

const aSnapshot = async (): Promise<Snapshot> => {
  const villager = village.as('villager');
  const { mediaId, uploadUrl, uploadHeaders } = await villager.call(media.prepareUpload, {});
  await fetch(uploadUrl, { method: 'PUT', headers: uploadHeaders, body: new Uint8Array(aPhoto) });
  const input = { kind: 'problem' as const, text: 'A lamp is dark', photos: [mediaId] };
  const key = randomUUID();
  const outcomes = await outcomesOf(() => villager.call(snapshots.submit, input, key));
  expect([...new Set(outcomes)]).toHaveLength(1);
  return JSON.parse(outcomes[0]!) as Snapshot;
};

describe('a phone that asks again while its first call is under way', () => {
  it('gets one answer to a step of a snapshot, with its photos looked at by each call', async () => {
    const { snapshotId } = await aSnapshot();
    const key = randomUUID();
    const outcomes = await outcomesOf(() =>
      village.as('secretary').call(snapshots.advance, { snapshotId, action: 'accept' }, key),
    );
    expect([distinct(outcomes), outcomes[0]]).toEqual([1, expect.stringContaining('"state":"accepted"')]);
    const { steps } = await village.as('secretary').call(snapshots.get, { snapshotId });
    expect(steps.map(({ action }) => action)).toEqual(['submit', 'accept']);
  });

  it('gets one answer to a check-in, and is not told that it is in already', async () => {
    const secretary = village.as('secretary');
    const [startsAt, endsAt] = [-60_000, 3_600_000].map((ms) => new Date(Date.now() + ms).toISOString());
    const { activityId } = await secretary.call(checkIns.openActivity, {
      ...{ kind: 'training', title: 'At once', startsAt: startsAt!, endsAt: endsAt! },
    });
    const { code } = await secretary.call(checkIns.getCode, { activityId });
    const key = randomUUID();
    const outcomes = await outcomesOf(() =>
      village.as('member').call(checkIns.submit, { activityId, code }, key),
    );
    expect([distinct(outcomes), outcomes[0]]).toEqual([1, expect.stringContaining('"isCheckedIn":true')]);
  });
});

describe('people who do the same at once', () => {
  it('take a step of a snapshot once; the others are told the state', async () => {
    const { snapshotId } = await aSnapshot();
    const outcomes = await outcomesOf(() =>
      village.as('secretary').call(snapshots.advance, { snapshotId, action: 'accept' }),
    );
    expect(outcomes.filter((outcome) => outcome === 'StateConflict')).toHaveLength(atOnce - 1);
    const { steps } = await village.as('secretary').call(snapshots.get, { snapshotId });
    expect(steps).toHaveLength(2);
  });

  it('enter a roster and a code at once, and everybody is in once', async () => {
    const secretary = village.as('secretary');
    const [startsAt, endsAt] = [-60_000, 3_600_000].map((ms) => new Date(Date.now() + ms).toISOString());
    const { activityId } = await secretary.call(checkIns.openActivity, {
      ...{ kind: 'cleanUp', title: 'Roster and code', startsAt: startsAt!, endsAt: endsAt! },
    });
    const { code } = await secretary.call(checkIns.getCode, { activityId });
    const { personId } = (await village.as('member').call(checkIns.submit, { activityId, code })).checkIn;
    const personIds = [personId, 'p-0001', 'p-0003', 'p-0004', 'p-0003'];
    await outcomesOf((index) =>
      index % 2 === 0
        ? secretary.call(checkIns.submitRoster, { activityId, personIds })
        : village.as('member').call(checkIns.submit, { activityId, code }),
    );
    const { items } = await secretary.call(checkIns.listCheckIns, { activityId });
    expect(items.map((item) => item.personId).toSorted()).toEqual([...new Set(personIds)].toSorted());
  });
});
