import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { AuditRecord } from '@shared/contract/audits';
import type { Me } from '@/api/use-me';
import { partsCopy } from '@/components/copy';
import Taro, { cloud, setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { AuditsView } from './audits-view';
import { copy } from './copy';
import { methodWords } from './method-copy';

const unitCode = '411725105211';
const me: Me = {
  ...{ personId: 'p-1', name: 'Sup', gridCode: null, gridName: null, partyStatus: 'full' },
  ...{ villageCode: unitCode, villageName: 'Village', householdId: null, maskedPhone: '', household: null },
  roles: [{ role: 'supervisor', unitCode, unitName: 'Village', fromOn: null, toOn: null }],
  ...{ liaisonHouseholdCount: 0, actsFor: [], proxies: [] },
};
const record: AuditRecord = {
  ...{ auditRecordId: 'a-1', at: '2026-11-20T01:00:00.000Z', actorId: 'p-2', actorName: 'Sec' },
  ...{ actorRoles: ['secretary'], method: 'people.submitPerson', unitCode, unitName: 'Village' },
  ...{ requestId: 'q-77', moreCount: 3 },
  changes: [
    {
      ...{ collection: 'people', documentId: 'p-9' },
      fields: [{ field: 'name', before: 'Ann', after: 'Anna' }],
    },
  ],
};
const show = (items: readonly AuditRecord[]) => {
  setCloudAnswer(({ data }) => ({
    ok: true,
    data: data.method === 'audits.list' ? { items, nextCursor: null } : { items: [] },
  }));
  renderPage(<AuditsView me={me} />);
};
const asked = () =>
  cloud.callFunction.mock.calls
    .map(([{ data }]) => data)
    .filter(({ method }) => method === 'audits.list')
    .map(({ input }) => input);
const open = async () => {
  const title = methodWords['people.submitPerson'] ?? '';
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(title) }));
};

describe('operation records', () => {
  it('open with what stood there before and after, and the number in small print', async () => {
    show([record]);
    await open();
    expect(screen.getByText('Ann')).toBeTruthy();
    expect(screen.getByText('Anna')).toBeTruthy();
    expect(screen.getByText(copy.moreChanges(3))).toBeTruthy();
    expect(screen.getByText(copy.requestId('q-77'))).toBeTruthy();
  });

  it('lead to the person they are about', async () => {
    show([record]);
    await open();
    fireEvent.click(screen.getByText(copy.seePerson));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/people/person/index?personId=p-9' });
  });

  it('can be narrowed to one person, and widened again', async () => {
    show([record]);
    await open();
    fireEvent.click(screen.getByText(copy.seeOnlyOf('Sec')));
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ actorId: 'p-2' }));
    fireEvent.click(await screen.findByText(copy.onlyOf('Sec')));
    expect(screen.queryByText(copy.onlyOf('Sec'))).toBeNull();
  });

  it('are none yet, or none that fit', async () => {
    show([]);
    expect(await screen.findByText(copy.empty)).toBeTruthy();
    fireEvent.change(screen.getByLabelText(copy.searchLabel), { target: { value: 'Bo' } });
    expect(await screen.findByText(copy.nothingFound)).toBeTruthy();
    expect(asked().at(-1)).toMatchObject({ query: 'Bo' });
  });

  it('that did not come are asked for again', async () => {
    setCloudAnswer(() => ({ ok: false, error: { code: 'Internal' } }));
    renderPage(<AuditsView me={me} />);
    expect(await screen.findByText(partsCopy.retry)).toBeTruthy();
  });

  it('of a method nobody has words for still say that something was done', async () => {
    show([{ ...record, method: 'people.somethingNew' }]);
    expect(await screen.findByText(copy.fallback)).toBeTruthy();
  });
});
