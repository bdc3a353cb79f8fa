import { fireEvent, screen } from '@testing-library/react';
import Taro from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { actFor } from '@/api/acting-for';
import type { Me } from '@/api/use-me';
import { roleWords } from '@/words/role-copy';
import { copy } from './copy';
import { MeView } from './me-view';

const villageCode = '411725105211';
const me: Me = {
  personId: 'p-1',
  name: 'Ann',
  gridCode: `${villageCode}001`,
  gridName: 'Grid 1',
  partyStatus: 'full',
  villageCode,
  villageName: 'Village',
  householdId: 'h-1',
  roles: [
    { role: 'villager', unitCode: villageCode, unitName: 'Village', fromOn: null, toOn: null },
    { role: 'householdLiaison', unitCode: villageCode, unitName: 'Village', fromOn: null, toOn: null },
    { role: 'supervisor', unitCode: villageCode, unitName: 'Village', fromOn: null, toOn: '2099-12-31' },
  ],
  maskedPhone: '138****0000',
  household: {
    householdId: 'h-1',
    number: 12,
    name: 'Home',
    gridCode: null,
    gridName: null,
    liaison: { personId: 'p-3', name: 'Liaison' },
    lastVisitOn: null,
  },
  liaisonHouseholdCount: 17,
  actsFor: [],
  proxies: [],
};

afterEach(() => actFor(null));

describe('my page', () => {
  it('tells the offices with their last day, and being a villager is none', () => {
    renderPage(<MeView me={me} />);
    expect(screen.getByText(`Village · ${copy.toOn('2099-12-31')}`)).toBeTruthy();
    expect(screen.getByText(`Village · ${copy.noEnd}`)).toBeTruthy();
    expect(screen.queryByText(roleWords.villager)).toBeNull();
  });

  it('leads to the household and to those one looks after', () => {
    renderPage(<MeView me={me} />);
    fireEvent.click(screen.getByText(/Liaison/));
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/account/household/index' });
    fireEvent.click(screen.getByText(copy.liaisonHouseholds));
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/people/households/index?scope=mine' });
  });

  it('says that one has no household yet, and nothing of those of others', () => {
    renderPage(<MeView me={{ ...me, household: null, liaisonHouseholdCount: 0 }} />);
    expect(screen.getByText(copy.noHousehold)).toBeTruthy();
    expect(screen.queryByText(copy.liaisonHouseholds)).toBeNull();
  });

  it('says less in large type, and offers it right below the name', () => {
    renderPage(<MeView me={me} />);
    expect(screen.getByText(copy.devicesNote)).toBeTruthy();
    fireEvent.click(screen.getByRole('switch', { name: copy.careMode }));
    expect(screen.queryByText(copy.devicesNote)).toBeNull();
    expect(screen.getByText(copy.devices)).toBeTruthy();
    fireEvent.click(screen.getByRole('switch', { name: copy.careMode }));
    expect(screen.getByText(copy.devicesNote)).toBeTruthy();
  });

  it('offers only what may be done for somebody else while acting for them', () => {
    actFor({ personId: 'p-1', name: 'Ann' });
    renderPage(<MeView me={me} />);
    for (const title of [
      copy.workbench,
      copy.activities,
      copy.confirmSignIn,
      copy.devices,
      copy.liaisonHouseholds,
    ])
      expect(screen.queryByText(title)).toBeNull();
    for (const title of [copy.snapshots, copy.entries, copy.household, copy.privacy])
      expect(screen.getByText(title)).toBeTruthy();
  });
});
