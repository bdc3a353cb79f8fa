import { announcements } from '@shared/contract/announcements';
import { methods } from '@shared/contract/index';
import type { Method } from '@shared/contract/method';
import { points } from '@shared/contract/points';
import { snapshots } from '@shared/contract/snapshots';
import type { Role } from '@shared/domain/roles';
import { requestOf, type ApiClient } from '../../tools/local-runtime/api-client';
import { outcomeOf, refusalOf, startVillage, type Village } from './village';

let village: Village;

beforeAll(async () => {
  village = await startVillage();
});
afterAll(() => village.close());

const outcome = async (client: ApiClient, method: Method, input: unknown): Promise<string> =>
  outcomeOf(await fetch(requestOf(client, method, input)));

/** Visitors' methods turn nobody away for a role. */
const ofPeople = methods.filter(({ caller }) => caller !== 'visitor');

const namesVillage = ({ input }: Method): boolean =>
  'shape' in input && 'villageCode' in (input.shape as Readonly<Record<string, unknown>>);

describe('a role that a method does not name', () => {
  const closed = (role: Role): readonly Method[] => ofPeople.filter((method) => !method.roles.includes(role));

  it.each(closed('villager').map((method) => [method.name, method] as const))(
    'keeps a villager out of %s',
    async (_name, method) => {
      expect(await outcome(village.as('villager'), method, {})).toBe('403 Forbidden');
    },
  );

  it('is judged before the input: a villager learns nothing about what a secretary may send', async () => {
    const input = { subject: 7, ruleId: '', quantity: -1 };
    expect(await outcome(village.as('villager'), points.post, input)).toBe('403 Forbidden');
    expect(await outcome(village.as('secretary'), points.post, input)).toBe('400 InvalidInput');
  });
});

describe('another village', () => {
  const ofVillage = ofPeople.filter(namesVillage).map((method) => [method.name, method] as const);

  it.each(ofVillage)('is closed to the secretary of this one: %s', async (_name, method) => {
    const input = { villageCode: village.strangersVillageCode };
    expect(await outcome(village.as('secretary'), method, input)).toBe('403 Forbidden');
  });

  it.each(ofVillage)('has no way into this one: %s', async (_name, method) => {
    const input = { villageCode: village.villageCode };
    expect(await outcome(village.stranger, method, input)).toBe('403 Forbidden');
  });
});

describe('a document of this village', () => {
  it('is not there for somebody of another village who knows its id', async () => {
    const asSecretary = village.as('secretary');
    const { items: entries } = await asSecretary.call(points.listEntries, { scope: 'village', limit: 1 });
    const { items: found } = await asSecretary.call(snapshots.list, { scope: 'all', limit: 1 });
    const { items: notices } = await asSecretary.call(announcements.list, { limit: 1 });
    const [{ entryId }, { snapshotId }, { announcementId }] = [entries[0]!, found[0]!, notices[0]!];

    await expect(asSecretary.call(points.getEntry, { entryId })).resolves.toMatchObject({ entryId });
    expect(await refusalOf(village.stranger, points.getEntry, { entryId })).toBe('404 NotFound');

    await expect(asSecretary.call(snapshots.get, { snapshotId })).resolves.toMatchObject({ snapshotId });
    expect(await refusalOf(village.stranger, snapshots.get, { snapshotId })).toBe('404 NotFound');

    await expect(asSecretary.call(announcements.get, { announcementId })).resolves.toMatchObject({
      announcementId,
    });
    expect(await refusalOf(village.stranger, announcements.get, { announcementId })).toBe('404 NotFound');
  });

  it("gives no points to another village's people", async () => {
    const { items: rules } = await village.as('secretary').call(points.listRules, {});
    const { ruleId } = rules.find(({ appliesTo }) => appliesTo.includes('person'))!;
    const subject = { kind: 'person', id: village.strangersId } as const;
    expect(await refusalOf(village.as('secretary'), points.post, { subject, ruleId })).toBe('404 NotFound');
  });
});
