import { countyCode, townshipCode, type Backend } from '../_runtime/testing';
import { units } from '@shared/contract/units';
import { clock, insertUnit, otherTownshipCode, startUnitCounty, visitorAt } from './testing/unit-county';

let backend: Backend;
beforeAll(async () => {
  backend = await startUnitCounty();
});
afterAll(() => backend.stop());
beforeEach(() => {
  clock.now = '2026-11-20T02:00:00.000Z';
});

describe('finding a village before anybody knows who asks', () => {
  const visitor = () => visitorAt('203.0.113.7');
  const names = async (parentCode?: string) =>
    (await visitor().ask(units.listPlaces, parentCode === undefined ? {} : { parentCode })).items.map(
      ({ name, isJoined, hasChildren }) => [name, isJoined, hasChildren],
    );

  it('leads from the counties down to the villages, and says which use the system', async () => {
    expect(await names()).toEqual([
      ['Qingfeng', false, false],
      ['Queshan', false, true],
    ]);
    expect(await names(countyCode)).toEqual([
      ['Liudian', false, true],
      ['Later township', false, true],
    ]);
    expect(await names(otherTownshipCode)).toEqual([['Later', false, false]]);
    expect(await names(townshipCode)).toEqual([
      ['Dasunzhuang', true, true],
      ['Wuqiao', true, true],
    ]);
    expect(await names('999999')).toEqual([]);
  });

  it('comes in pages, and leaves out what is over', async () => {
    await insertUnit(`${otherTownshipCode}202`, 'Gone', 'village', { state: 'retired' });
    await insertUnit(`${otherTownshipCode}203`, 'Last', 'village');
    const input = { parentCode: otherTownshipCode, limit: 1 };
    const first = await visitor().ask(units.listPlaces, input);
    expect(first.items.map(({ name }) => name)).toEqual(['Later']);
    const rest = await visitor().ask(units.listPlaces, { ...input, cursor: first.nextCursor! });
    expect(rest.items.map(({ name }) => name)).toEqual(['Last']);
    expect(rest.nextCursor).toBeNull();
  });

  it('is limited for each address', async () => {
    const ask = (address: string) => visitorAt(address).answer(units.listPlaces, { parentCode: '999999' });
    for (let count = 0; count < 300; count += 1) expect((await ask('203.0.113.8')).ok).toBe(true);
    expect(await ask('203.0.113.8')).toMatchObject({ error: { code: 'TooManyRequests' } });
    expect((await ask('203.0.113.9')).ok).toBe(true);
    clock.now = '2026-11-20T02:10:00.000Z';
    expect((await ask('203.0.113.8')).ok).toBe(true);
  });
});
