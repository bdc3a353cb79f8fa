import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Role } from '@shared/domain/roles';
import Taro, { cloud, setCloudAnswer, type CloudCall } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import type { Me } from '@/api/use-me';
import { copy } from './copy';
import { residencyCopy } from './residency-copy';
import { RosterView } from './roster-view';

const villageCode = '411725105211';

const aMe = (role: Role): Me => ({
  ...{ personId: 'p-1', name: 'Secretary', gridCode: null, gridName: null, partyStatus: 'full' },
  ...{ villageCode, villageName: 'Village', householdId: null, maskedPhone: '', household: null },
  roles: [{ role, unitCode: villageCode, unitName: 'Village', fromOn: null, toOn: null }],
  ...{ liaisonHouseholdCount: 0, actsFor: [], proxies: [] },
});

const aPerson = (personId: string, name: string) => ({
  ...{ personId, name, gridCode: null, gridName: 'Grid', partyStatus: 'masses', villageCode },
  ...{ maskedPhone: '138****0001', rosterNumber: '', householdId: null, householdNumber: 7 },
  ...{ state: 'active', offices: [], isBound: true, version: 1 },
});

const people = [aPerson('p-2', 'Ann'), aPerson('p-3', 'Bob')];

/** Answers of the village with these people; what else is asked is the test's. */
const answering =
  (items: readonly object[], more: (call: CloudCall) => unknown = () => undefined) =>
  (call: CloudCall) => {
    if (call.data.method === 'people.listGrids') return { ok: true, data: { items: [] } };
    if (call.data.method === 'people.listPeople') {
      return { ok: true, data: { items, nextCursor: null, total: items.length } };
    }
    return more(call);
  };

const callsOf = (method: string) =>
  cloud.callFunction.mock.calls.map(([{ data }]) => data).filter((data) => data.method === method);

describe('the roster', () => {
  it('opens a person, and tells how many there are', async () => {
    setCloudAnswer(answering(people));
    renderPage(<RosterView me={aMe('secretary')} />);
    fireEvent.click(await screen.findByText('Ann'));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/people/person/index?personId=p-2' });
    expect(screen.getByText('共 2 人')).toBeTruthy();
  });

  it('offers a supervisor nothing that changes it', async () => {
    setCloudAnswer(answering(people));
    renderPage(<RosterView me={aMe('supervisor')} />);
    expect(await screen.findByText(copy.readOnly)).toBeTruthy();
    expect(await screen.findByText('Ann')).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
    for (const label of [copy.addLabel, copy.importLabel]) {
      expect(screen.queryByRole('button', { name: label })).toBeNull();
    }
    expect(screen.getByRole('button', { name: copy.exportLabel })).toBeTruthy();
  });

  it('tells who keeps an empty one how to begin', async () => {
    setCloudAnswer(answering([]));
    renderPage(<RosterView me={aMe('secretary')} />);
    expect(await screen.findByText(copy.emptyAdvice)).toBeTruthy();
  });

  it('asks with the names, records it, and tells who could not be recorded and why', async () => {
    setCloudAnswer(
      answering(people, ({ data }) => {
        const { personIds } = data.input as { readonly personIds: readonly string[] };
        return personIds.includes('p-3')
          ? {
              ok: false,
              error: { code: 'StateConflict', details: { personId: 'p-3', state: 'left' }, requestId: 'r' },
            }
          : { ok: true, data: { items: [] } };
      }),
    );
    renderPage(<RosterView me={aMe('secretary')} />);
    fireEvent.click((await screen.findAllByRole('checkbox'))[0]!);
    fireEvent.click(screen.getByRole('button', { name: copy.bulk.leave }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Ann、Bob')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: residencyCopy.confirm(2) }));
    expect(await screen.findByText(residencyCopy.notDone(1))).toBeTruthy();
    expect(screen.getByText(residencyCopy.refusals.state('left'))).toBeTruthy();
    await waitFor(() => expect(callsOf('people.advancePeople')).toHaveLength(2));
  });
});
