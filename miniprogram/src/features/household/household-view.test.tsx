import { fireEvent, screen } from '@testing-library/react';
import Taro, { setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { copy } from './copy';
import { HouseholdView, NoHousehold } from './household-view';

const aPerson = (personId: string, name: string, isBound: boolean) => ({
  personId,
  name,
  gridCode: null,
  gridName: null,
  partyStatus: 'masses',
  maskedPhone: '',
  isBound,
});
const household = {
  householdId: 'h-1',
  number: 12,
  name: 'Home',
  gridCode: null,
  gridName: 'Grid 1',
  liaison: { personId: 'p-3', name: 'Liaison' },
  lastVisitOn: null,
  people: [aPerson('p-1', 'Ann', true), aPerson('p-2', 'Old', false)],
};

describe('a household', () => {
  it('is its people, who of the party looks after it, and when they came', async () => {
    setCloudAnswer(() => ({ ok: true, data: household }));
    renderPage(<HouseholdView householdId="h-1" myId="p-1" />);
    expect(await screen.findByText('Liaison')).toBeTruthy();
    expect(screen.getAllByText(copy.me)).toHaveLength(1);
    expect(screen.getByText(copy.notBound)).toBeTruthy();
    expect(screen.getByText(copy.neverVisited)).toBeTruthy();
    expect(screen.getByText(`Grid 1 · ${copy.numberOf(12)}`)).toBeTruthy();
  });

  it('without a liaison says so', async () => {
    setCloudAnswer(() => ({ ok: true, data: { ...household, liaison: null } }));
    renderPage(<HouseholdView householdId="h-1" myId="p-1" />);
    expect(await screen.findByText(copy.noLiaison)).toBeTruthy();
  });

  it('that one has not yet can be asked for', () => {
    renderPage(<NoHousehold />);
    fireEvent.click(screen.getByRole('button', { name: copy.correct }));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: '/pages/account/correct/index?field=householdNumber',
    });
  });
});
