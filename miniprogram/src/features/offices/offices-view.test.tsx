import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Office } from '@shared/contract/offices';
import { addDays, dateOf } from '@shared/domain/calendar';
import type { Me } from '@/api/use-me';
import { partsCopy } from '@/components/copy';
import { roleWords } from '@/words/role-copy';
import Taro, { cloud, setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { copy } from './copy';
import { OfficesView } from './offices-view';

const unitCode = '411725105211';
const today = dateOf(new Date().toISOString());
const me: Me = {
  ...{ personId: 'p-1', name: 'Sec', gridCode: null, gridName: null, partyStatus: 'full' },
  ...{ villageCode: unitCode, villageName: 'Village', householdId: null, maskedPhone: '', household: null },
  roles: [{ role: 'secretary', unitCode, unitName: 'Village', fromOn: null, toOn: null }],
  ...{ liaisonHouseholdCount: 0, actsFor: [], proxies: [] },
};
const anOffice = (fields: Partial<Office> = {}): Office => ({
  ...{ officeId: 'o-1', role: 'householdLiaison', unitCode, unitName: 'Village', personId: 'p-2' },
  ...{ name: 'Ann', partyStatus: 'full', fromOn: '2021-01-01', toOn: null, phase: 'active' },
  ...{ grantedByName: 'Sec', grantedAt: '2021-01-01T00:00:00.000Z', revokedByName: '', reason: '' },
  canChange: true,
  ...fields,
});
const yes = (data: unknown) => ({ ok: true, data });
const show = (
  offices: readonly Office[],
  more: Readonly<Record<string, unknown>> = {},
  grantable = ['gridWorker'],
) => {
  const answers: Readonly<Record<string, unknown>> = {
    'offices.list': yes({ items: offices, nextCursor: null, grantable }),
    'people.listVillages': yes({ items: [] }),
    'people.listMembers': yes({
      items: [{ personId: 'p-3', name: 'Bo', gridCode: null, gridName: 'Grid 1', partyStatus: 'full' }],
      nextCursor: null,
    }),
    'offices.advance': yes({ ended: anOffice(), begun: anOffice() }),
    'offices.reverse': yes(anOffice({ phase: 'revoked' })),
    ...more,
  };
  setCloudAnswer(({ data }) => answers[data.method]);
  renderPage(<OfficesView me={me} />);
};
const sent = (method: string) =>
  cloud.callFunction.mock.calls.map(([{ data }]) => data).find((data) => data.method === method)?.input;
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const named = `Ann ${roleWords.householdLiaison}`;

describe('offices', () => {
  it('that end within thirty days are warned of', async () => {
    show([anOffice({ toOn: addDays(today, 12) })]);
    expect(await screen.findByText(copy.daysLeft(12))).toBeTruthy();
    expect(screen.getByText(copy.ending(1))).toBeTruthy();
  });

  it('of others can be looked at only', async () => {
    show([anOffice({ canChange: false })], {}, []);
    expect(await screen.findByText('Ann')).toBeTruthy();
    expect(screen.getByText(copy.readOnly)).toBeTruthy();
    expect(screen.queryByText(copy.give)).toBeNull();
    expect(screen.queryByRole('button', { name: `${named} ${copy.takeBack}` })).toBeNull();
  });

  it('are given on a page of its own', async () => {
    show([]);
    expect(await screen.findByText(copy.empty)).toBeTruthy();
    await press(copy.give);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/organisation/offices/index?give=yes' });
  });

  it('are taken back only with a reason', async () => {
    show([anOffice()]);
    await press(`${named} ${copy.takeBack}`);
    expect(screen.getByText(new RegExp(copy.takeBackEffects.householdLiaison))).toBeTruthy();
    await press(copy.takeBack);
    expect(screen.getByText(copy.problems.reason)).toBeTruthy();
    expect(sent('offices.reverse')).toBeUndefined();
    fireEvent.change(screen.getByLabelText(copy.reasonLabel), { target: { value: 'moved away' } });
    await press(copy.takeBack);
    await waitFor(() =>
      expect(sent('offices.reverse')).toEqual({
        ...{ unitCode, personId: 'p-2', officeId: 'o-1', reason: 'moved away' },
      }),
    );
  });

  it('are passed on after saying exactly what will happen', async () => {
    show([anOffice()]);
    await press(`${named} ${copy.passOn}`);
    expect(screen.getByText(copy.liaisonToday)).toBeTruthy();
    await press(copy.passOnNext);
    expect(screen.getByText(copy.problems.person)).toBeTruthy();
    fireEvent.change(screen.getByLabelText(copy.searchLabel), { target: { value: 'Bo' } });
    fireEvent.click(await screen.findByRole('radio', { name: /Bo/ }));
    await press(copy.passOnNext);
    expect(screen.getByText(new RegExp(copy.passOnToday('Ann', 'Bo')))).toBeTruthy();
    expect(sent('offices.advance')).toBeUndefined();
    await press(copy.passOn);
    await waitFor(() =>
      expect(sent('offices.advance')).toMatchObject({ toPersonId: 'p-3', fromOn: today, officeId: 'o-1' }),
    );
  });

  it('that did not come are asked for again', async () => {
    show([], { 'offices.list': { ok: false, error: { code: 'Internal' } } });
    expect(await screen.findByText(partsCopy.retry)).toBeTruthy();
  });
});
