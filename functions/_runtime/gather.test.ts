import {
  aPerson,
  insertPeople,
  insertUnits,
  otherVillageCode,
  startBackend,
  townshipCode,
  villageCode,
} from './testing';
import type { Backend } from './testing';
import type { PersonDocument } from './actor';
import { documents, type Stored } from './documents';
import { gather } from './gather';
import { isAbove } from './matchers';
import { countOf, itsOwn, ofCall, part, partByIds, partCount, textOf, type Parts } from './parts';

let backend: Backend;
beforeAll(async () => {
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('wang'),
    aPerson('li'),
    aPerson('zhao', [], { villageCode: otherVillageCode }),
    aPerson('gone', [], { state: 'left' }),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
    aPerson('deputy', ['townshipOfficer'], { villageCode: null }),
  ]);
  const bound = { wang: 'o-wang', gone: 'o-gone' };
  for (const [personId, _id] of Object.entries(bound)) {
    await documents.insert('identities', Object.assign({ _id }, { personId }));
  }
  const activities = [1, 2, 3].map((day) => ({ _id: `a-${day}`, villageCode, endsAt: `2026-11-0${day}` }));
  const checkIns = ['a-1:wang', 'a-1:li', 'a-3:li'].map((_id) => ({ _id, activityId: _id.split(':')[0] }));
  await documents.insertMany('activities', [
    ...activities,
    { _id: 'b-1', villageCode: otherVillageCode } as Stored,
  ]);
  await documents.insertMany('checkIns', checkIns);
});
afterAll(() => backend.stop());

const around = <P extends Parts>(parts: P, personId = 'wang', named: string | null = null) =>
  gather<PersonDocument, P>({ person: { personId }, villageCode: named }, parts);

const neighbours = part<Stored>('people', {
  where: { villageCode: ofCall.villageCode },
  order: [['sortKey', 'asc']],
  fields: ['_id'],
});

describe('gathering', () => {
  it('finds an active person, by id or by WeChat, and nobody else', async () => {
    expect((await around({}))?.person).toEqual(await documents.get('people', 'wang'));
    const byWechat = (openId: string) =>
      gather<PersonDocument, Parts>({ person: { openId }, villageCode: null }, {});
    expect((await byWechat('o-wang'))?.person._id).toBe('wang');
    expect([await around({}, 'gone'), await around({}, 'none')]).toEqual([null, null]);
    expect([await byWechat('o-gone'), await byWechat('o-none')]).toEqual([null, null]);
  });

  it('brings what belongs to the own village, or to the one that is named', async () => {
    const idsOf = async (personId: string, named: string | null) =>
      (await around({ neighbours }, personId, named))?.brought.neighbours.map(({ _id }) => _id);
    expect(await idsOf('wang', null)).toEqual(['gone', 'li', 'wang']);
    expect(await idsOf('wang', otherVillageCode)).toEqual(['zhao']);
    // Two officers without a home are no neighbours.
    expect(await idsOf('officer', null)).toEqual([]);
  });

  it('sorts, stops, and brings with each document what belongs to it', async () => {
    const activities = part<object>('activities', {
      where: { villageCode: ofCall.villageCode, endsAt: isAbove('2026-11-01') },
      order: [['endsAt', 'desc']],
      limit: 1,
      fields: ['endsAt'],
      with: {
        own: part('checkIns', { where: { _id: textOf(itsOwn('_id'), ':', ofCall.personId) } }),
        all: partCount('checkIns', { where: { activityId: itsOwn('_id') } }),
      },
    });
    const shown = async (personId: string) => (await around({ activities }, personId))?.brought.activities;
    const newest = { _id: 'a-3', endsAt: '2026-11-03', all: [{ count: 1 }] };
    expect(await shown('wang')).toEqual([{ ...newest, own: [] }]);
    expect(await shown('li')).toEqual([{ ...newest, own: [{ _id: 'a-3:li', activityId: 'a-3' }] }]);
  });

  it('brings the units above by their ids, and counts', async () => {
    const lineage = partByIds<Stored>('orgUnits', 'lineage');
    const counted = partCount('activities', { where: { villageCode: ofCall.villageCode } });
    const none = partCount('checkIns', { where: { activityId: ofCall.personId } });
    const found = await around({ lineage, counted, none });
    expect(found?.brought.lineage.map(({ _id }) => _id).sort()).toEqual([
      townshipCode.slice(0, 6),
      townshipCode,
      villageCode,
    ]);
    expect([countOf(found?.brought.counted ?? []), countOf(found?.brought.none ?? [])]).toEqual([3, 0]);
  });

  it('brings a part only when another found nothing, and nothing for one that is not wanted', async () => {
    const none = part<Stored>('people', { where: { villageCode: ofCall.personId } });
    const guarded = (unless: string) =>
      part<Stored>('people', { where: { villageCode: ofCall.villageCode }, unless });
    const found = await around({
      neighbours,
      none,
      first: guarded('none'),
      second: guarded('neighbours'),
      third: undefined,
    });
    const { first, second, third } = found?.brought ?? {};
    expect([first?.length, second, third]).toEqual([3, [], []]);
  });

  it('refuses a part that hangs on nobody, and values that would match everything', async () => {
    const loose = part<Stored>('people', { where: { isPartyMember: true } });
    await expect(around({ loose })).rejects.toThrow('must refer to the call');
    const empty = part<Stored>('people', { where: { villageCode: ofCall.villageCode, sortKey: '' } });
    await expect(around({ empty })).rejects.toThrow('empty or not a plain value');
  });
});
