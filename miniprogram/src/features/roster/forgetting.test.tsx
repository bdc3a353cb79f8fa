import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { addDays, dateOf } from '@shared/domain/calendar';
import type { PersonState } from '@shared/domain/residency';
import { cloud, setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { dateWords } from '@/words/when-copy';
import { ActionsCard } from './actions-card';
import { FactsCard } from './facts-card';
import { personCopy } from './person-copy';
import { residencyCopy } from './residency-copy';
import type { PersonOnRoster } from './state';

const keeper = {
  ...{ canKeep: true, canTransfer: false, canImport: true, canSeePhones: true },
  ...{ canTakePhones: true, canGiveOffices: true },
};

const ann = (state: PersonState, erasesOn: string | null): PersonOnRoster => ({
  ...{ personId: 'p-2', name: 'Ann', gridCode: null, gridName: null, partyStatus: 'masses' },
  ...{ villageCode: '411725105211', maskedPhone: '', rosterNumber: '', householdId: null },
  ...{ householdNumber: null, state, offices: [], isBound: false, version: 1 },
  ...{ household: null, proxies: [], formerOffices: [], history: [], erasesOn },
});

const sent = () =>
  cloud.callFunction.mock.calls
    .map(([{ data }]) => data)
    .filter(({ method }) => method === 'people.advancePeople');

describe('erasure asked for on paper', () => {
  it('tells the day of it first, and is not recorded without words on the paper', async () => {
    setCloudAnswer(() => ({ ok: true, data: { items: [] } }));
    renderPage(<ActionsCard person={ann('active', null)} rights={keeper} />);
    fireEvent.click(screen.getByText(residencyCopy.actions.forget));
    const dialog = await screen.findByRole('dialog');
    const on = addDays(dateOf(new Date().toISOString()), 7);
    expect(within(dialog).getByText(`${dateWords(on)}凌晨，永久删除`)).toBeTruthy();

    const confirm = within(dialog).getByRole('button', { name: residencyCopy.forgetting.confirm(on) });
    fireEvent.click(confirm);
    expect((await within(dialog).findAllByText(residencyCopy.problems.note)).length).toBeGreaterThan(0);
    expect(sent()).toHaveLength(0);

    fireEvent.input(within(dialog).getByLabelText(residencyCopy.forgetting.note), {
      target: { value: 'a signed letter' },
    });
    fireEvent.click(confirm);
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]?.input).toEqual({ personIds: ['p-2'], action: 'forget', note: 'a signed letter' });
  });

  it('stands on the person with its day, and can be undone', () => {
    setCloudAnswer(() => ({ ok: true, data: { items: [] } }));
    const person = ann('leavingOnPaper', '2026-11-27');
    renderPage(
      <>
        <FactsCard person={person} rights={keeper} />
        <ActionsCard person={person} rights={keeper} />
      </>,
    );
    expect(screen.getByText(personCopy.erasesOn('2026-11-27'))).toBeTruthy();
    expect(screen.getByText(residencyCopy.takeBackForgetting)).toBeTruthy();
    expect(screen.queryByText(residencyCopy.actions.forget)).toBeNull();
  });
});
