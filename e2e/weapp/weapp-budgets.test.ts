import { addDays, dateOf, instantAt, monthOf } from '@shared/domain/calendar';
import type { Role } from '@shared/domain/roles';
import { copy as householdsCopy } from '../../miniprogram/src/features/households/copy';
import { partsCopy } from '../../miniprogram/src/components/copy';
import { listCopy } from '../../miniprogram/src/components/list-copy';
import { rankCopy } from '../../miniprogram/src/components/content/rank-copy';
import { idOf } from '../durability/sign-in-as';
import { fireTimer } from '../journeys/fire-timer';
import { recordOften } from '../people/record-often';
import { byText, Phone } from '../weapp-host';
import { firstPageSetDataBytesMax, heavinessOf } from './budgets';
import { prepareTimeoutMs } from './built-weapp';
import { withManyRows } from './many-rows';
import { pageParameters } from './page-parameters';
import { startWeappVillage, type OpenWeapp, type WeappVillage } from './weapp-village';

let village: WeappVillage;
beforeAll(async () => {
  village = await startWeappVillage();
}, prepareTimeoutMs);
afterAll(() => village.close());

const isOk = (answer: unknown): boolean => (answer as { readonly ok?: unknown }).ok === true;

/** The one page that nobody sees whom a village knows already. */
const joinPage = 'pages/account/join/index';

describe('the first page', () => {
  it('stands with less than 64 KB sent to its view', async () => {
    const app = await village.open(village.phoneOf('villager'));
    expect(app.stats).toHaveLength(1);
    expect(app.stats[0]!.path).toBe('pages/home/index');
    expect(app.stats[0]!.setData.bytes).toBeLessThan(firstPageSetDataBytesMax);
    await app.close();
  });
});

describe('every page of the package', () => {
  it('opens for whom it is made, is answered by the back end and stays light', async () => {
    const parameters = await pageParameters(await village.as('secretary'));
    for (const path of village.pages) {
      const phone = path === joinPage ? new Phone({ openid: 'wx-nobody' }) : village.phoneOf('secretary');
      const app = await village.open(phone, `${path}?${parameters[path] ?? ''}`);
      const refused = app.cloudCalls.filter(({ answer }) => !isOk(answer));
      expect({ path: app.page.path, refused, isBlank: app.page.text() === '' }).toEqual({
        path,
        refused: [],
        isBlank: false,
      });
      expect(heavinessOf(app)).toEqual([]);
      await app.close();
    }
  });
});

interface LongList {
  readonly address: string;
  readonly role: Role;
  /** The method whose list has a thousand rows. */
  readonly method: string;
  /** What to press first where the page opens with another list. */
  readonly press?: string;
  /** What has to happen in the demo village before there is a row at all. */
  readonly before?: () => Promise<void>;
}

/** The night after somebody has recorded often for one person. */
const findSomething = async (): Promise<void> => {
  const month = await recordOften(await village.as('committeeMember'), idOf('member'), 8);
  const now = new Date().toISOString();
  const day = month === monthOf(now) ? dateOf(now) : `${month}-01`;
  await fireTimer(village.address, 'check-scores', instantAt(addDays(day, 1), '01:05'));
};

const longLists: readonly LongList[] = [
  { address: 'pages/boards/index', role: 'villager', method: 'points.getRanking' },
  { address: 'pages/points/entries/index', role: 'secretary', method: 'points.listEntries' },
  { address: 'pages/claims/list/index?scope=todo', role: 'secretary', method: 'claims.list' },
  { address: 'pages/objections/list/index?scope=village', role: 'villager', method: 'objections.list' },
  {
    ...{ address: 'pages/findings/list/index', role: 'supervisor', method: 'findings.list' },
    before: findSomething,
  },
  { address: 'pages/applicants/list/index', role: 'secretary', method: 'applicants.list' },
  { address: 'pages/seals/list/index', role: 'villager', method: 'seals.list' },
  { address: 'pages/snapshots/list/index?scope=all', role: 'secretary', method: 'snapshots.list' },
  { address: 'pages/announcements/list/index', role: 'villager', method: 'announcements.list' },
  { address: 'pages/check-ins/activities/index', role: 'villager', method: 'check-ins.listActivities' },
  { address: 'pages/people/list/index', role: 'secretary', method: 'people.listPeople' },
  {
    ...{ address: 'pages/people/households/index', role: 'secretary', method: 'people.listHouseholds' },
    press: householdsCopy.segments.all,
  },
  { address: 'pages/people/requests/index', role: 'secretary', method: 'people.listJoinRequests' },
  { address: 'pages/organisation/offices/index', role: 'secretary', method: 'offices.list' },
  { address: 'pages/organisation/audits/index', role: 'supervisor', method: 'audits.list' },
];

/** The buttons at the foot of lists and boards. */
const forward = [partsCopy.loadMore, rankCopy.after];
const backward = [listCopy.earlier, rankCopy.before];

const pressOneOf = async (app: OpenWeapp, words: readonly string[]): Promise<boolean> => {
  const word = words.find((candidate) => app.page.has(byText(candidate)));
  if (word === undefined) return false;
  await app.tap(byText(word));
  return true;
};

describe('a village of thousands', () => {
  it.each(longLists)(
    'leaves $address light, forwards and backwards',
    async ({ address, role, method, press, before }) => {
      await before?.();
      const grown = new Set<string>();
      const door = withManyRows(1_000, (name) => grown.add(name));
      const app = await village.open(village.phoneOf(role), address, { door });
      if (press !== undefined) await app.tap(byText(press));
      expect([...grown]).toContain(method);
      const begin = app.page.text();
      expect(heavinessOf(app)).toEqual([]);
      for (let turn = 0; turn < 3; turn += 1) {
        expect(await pressOneOf(app, forward)).toBe(true);
        expect(heavinessOf(app)).toEqual([]);
      }
      expect(app.page.text()).not.toBe(begin);
      const isAtBegin = () => app.page.text().startsWith(begin.slice(0, 200));
      for (let turn = 0; turn < 3 && !isAtBegin(); turn += 1) await pressOneOf(app, backward);
      expect(isAtBegin()).toBe(true);
      expect(heavinessOf(app)).toEqual([]);
      await app.close();
    },
  );
});
