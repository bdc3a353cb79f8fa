import { fireEvent, screen } from '@testing-library/react';
import type { Role } from '@shared/domain/roles';
import Taro, { cloud, setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import type { Me } from '@/api/use-me';
import { copy } from './copy';
import { HouseholdsView } from './households-view';

const villageCode = '411725105211';

const aMe = (...roles: readonly Role[]): Me => ({
  ...{ personId: 'p-1', name: 'Ann', gridCode: null, gridName: null, partyStatus: 'full' },
  ...{ villageCode, villageName: 'Village', householdId: null, maskedPhone: '', household: null },
  roles: roles.map((role) => ({
    role,
    unitCode: villageCode,
    unitName: 'Village',
    fromOn: null,
    toOn: null,
  })),
  ...{ liaisonHouseholdCount: 0, actsFor: [], proxies: [] },
});

const aHousehold = (number: number) => ({
  ...{ householdId: `h-${number}`, number, name: `Family ${number}`, gridCode: null, gridName: 'Grid' },
  ...{ liaison: { personId: 'p-2', name: 'Bob' }, lastVisitOn: null },
});

/** Two households, which come one at a time. */
const answerInPages = () =>
  setCloudAnswer(({ data }) => {
    const { cursor } = data.input as { readonly cursor?: string };
    return cursor === undefined
      ? { ok: true, data: { items: [aHousehold(1)], nextCursor: '1' } }
      : { ok: true, data: { items: [aHousehold(2)], nextCursor: null } };
  });

describe('the own households', () => {
  it('of a grid worker are all those of the grid, each with a way to write down a visit', async () => {
    answerInPages();
    renderPage(<HouseholdsView me={aMe('gridWorker')} />);
    expect(await screen.findByText('0 / 2')).toBeTruthy();
    expect(screen.getByText(copy.mine.grid)).toBeTruthy();
    const methods = cloud.callFunction.mock.calls.map(([{ data }]) => data.method);
    expect(new Set(methods)).toEqual(new Set(['people.listHouseholds']));
    const [, second] = screen.getAllByRole('button', { name: new RegExp(copy.visit) });
    fireEvent.click(second!);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/people/visit/index?householdId=h-2' });
  });

  it.each([
    ['grid', ['gridWorker']],
    ['liaison', ['householdLiaison']],
    ['both', ['householdLiaison', 'gridWorker']],
  ] as const)('that are none say so in words for %s', async (round, roles) => {
    setCloudAnswer(() => ({ ok: true, data: { items: [], nextCursor: null } }));
    renderPage(<HouseholdsView me={aMe(...roles)} />);
    expect(await screen.findByText(copy.mineEmpty[round])).toBeTruthy();
  });
});
