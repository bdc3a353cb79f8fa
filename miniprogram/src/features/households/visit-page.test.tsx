import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Role } from '@shared/domain/roles';
import { setCloudAnswerToOwner, startOutboxInTests } from '../../../jest/phone-outbox';
import { cloud } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { outbox } from '@/api/outbox/phone-outbox';
import type { Me } from '@/api/use-me';
import { visitCopy as copy } from './copy';
import { VisitPage } from './visit-page';

const villageCode = '411725105211';

const aMe = (role: Role): Me => ({
  ...{ personId: 'p-1', name: 'Ann', gridCode: null, gridName: null, partyStatus: 'full' },
  ...{ villageCode, villageName: 'Village', householdId: null, maskedPhone: '', household: null },
  roles: [{ role, unitCode: villageCode, unitName: 'Village', fromOn: null, toOn: null }],
  ...{ liaisonHouseholdCount: 1, actsFor: [], proxies: [] },
});

const household = {
  ...{ householdId: 'h-1', number: 12, name: 'Bob', gridCode: null, gridName: null, lastVisitOn: null },
  liaison: { personId: 'p-1', name: 'Ann' },
  people: [],
};

const show = (me: Me) => renderPage(<VisitPage household={household} me={me} title="Visit" />);

const sent = () =>
  cloud.callFunction.mock.calls
    .map(([{ data }]) => data)
    .filter(({ method }) => method === 'check-ins.submitVisit');

const write = (words: string) =>
  fireEvent.input(screen.getByLabelText(copy.note), { target: { value: words } });

startOutboxInTests();

describe('a visit', () => {
  it('is not sent without words', async () => {
    setCloudAnswerToOwner(() => ({ ok: true, data: { items: [], nextCursor: null } }));
    show(aMe('householdLiaison'));
    fireEvent.click(screen.getByRole('button', { name: copy.send }));
    expect((await screen.findAllByText(copy.problems.note)).length).toBeGreaterThan(0);
    expect(sent()).toHaveLength(0);
  });

  it('leaves the form at once when there is no signal, and goes again under the same key', async () => {
    setCloudAnswerToOwner(({ data }) => {
      if (data.method === 'check-ins.submitVisit' && sent().length === 1) throw new Error('no signal');
      return { ok: true, data: { items: [], nextCursor: null } };
    });
    show(aMe('householdLiaison'));
    write('all is well');
    fireEvent.click(screen.getByRole('button', { name: copy.send }));
    await waitFor(() => expect(screen.queryByDisplayValue('all is well')).toBeNull());
    expect(outbox.entries()).toMatchObject([{ state: 'waiting', title: copy.wish('Bob', 'all is well') }]);
    act(outbox.wake);
    await waitFor(() => expect(outbox.entries()).toMatchObject([{ state: 'delivered' }]));
    const [first, second] = sent();
    expect(second?.requestKey).toBe(first?.requestKey);
  });

  it('stays in the form when the village refuses it, and is not sent again by itself', async () => {
    setCloudAnswerToOwner(({ data }) =>
      data.method === 'check-ins.submitVisit'
        ? { ok: false, error: { code: 'AlreadyCheckedIn', details: {}, requestId: 'q-1' } }
        : { ok: true, data: { items: [], nextCursor: null } },
    );
    show(aMe('householdLiaison'));
    write('all is well');
    fireEvent.click(screen.getByRole('button', { name: copy.send }));
    expect(await screen.findByText(copy.already)).toBeTruthy();
    expect(screen.getByDisplayValue('all is well')).toBeTruthy();
    expect(outbox.entries()).toEqual([]);
  });

  it('can only be read by who oversees the village', async () => {
    setCloudAnswerToOwner(() => ({ ok: true, data: { items: [], nextCursor: null } }));
    show({ ...aMe('supervisor'), personId: 'p-9' });
    expect(await screen.findByText(copy.noneAdviceReadOnly)).toBeTruthy();
    expect(screen.queryByRole('button', { name: copy.send })).toBeNull();
  });
});
