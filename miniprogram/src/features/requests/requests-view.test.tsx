import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Role } from '@shared/domain/roles';
import type { Me } from '@/api/use-me';
import { errorCopy } from '@/api/error-copy';
import { cloud, setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { copy } from './copy';
import { RequestsView, type RequestKind } from './requests-view';

const unitCode = '411725105211';
const meAs = (role: Role): Me => ({
  ...{ personId: 'p-1', name: 'Sec', gridCode: null, gridName: null, partyStatus: 'full' },
  ...{ villageCode: unitCode, villageName: 'Village', householdId: null, maskedPhone: '', household: null },
  roles: [{ role, unitCode, unitName: 'Village', fromOn: null, toOn: null }],
  ...{ liaisonHouseholdCount: 0, actsFor: [], proxies: [] },
});
const candidate = {
  ...{ personId: 'p-9', name: 'Ann', gridCode: null, gridName: 'Grid 1', partyStatus: 'masses' },
  ...{ villageCode: unitCode, maskedPhone: '', rosterNumber: '', householdId: null, householdNumber: 12 },
  ...{ state: 'active', offices: [], isBound: false, version: 1 },
};
const request = {
  ...{ joinRequestId: 'r-1', villageCode: unitCode, villageName: 'Village', name: 'Ann' },
  ...{ maskedPhone: '139****0001', householdNumber: 12, words: 'hello', state: 'pending' },
  ...{ askedAt: '2026-11-19T00:00:00.000Z', decidedAt: null, decidedByName: '', reason: '' },
  candidates: [candidate],
};
const correction = {
  ...{ correctionId: 'c-1', personId: 'p-9', name: 'Ann', field: 'householdNumber', wanted: 'No. 45' },
  ...{ words: '', state: 'pending', askedAt: '2026-11-19T00:00:00.000Z' },
  ...{ decidedAt: null, decidedByName: '', reason: '' },
};
const yes = (data: unknown) => ({ ok: true, data });
const answers = (more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  'home.getWorkbench': yes({ joinRequestsPending: 1, correctionsPending: 1 }),
  'people.listJoinRequests': yes({ items: [request], nextCursor: null }),
  'privacy.listCorrections': yes({ items: [correction], nextCursor: null }),
  'people.getPerson': yes(candidate),
  'people.listGrids': yes({ items: [] }),
  'people.decideJoinRequest': yes(request),
  'privacy.decideCorrection': yes(correction),
  ...more,
});
const show = (role: Role, first: RequestKind = 'joins', more: Readonly<Record<string, unknown>> = {}) => {
  const all = answers(more);
  setCloudAnswer(({ data }) => all[data.method]);
  renderPage(<RequestsView me={meAs(role)} first={first} />);
};
const sent = (method: string) =>
  cloud.callFunction.mock.calls.map(([{ data }]) => data).find((data) => data.method === method)?.input;
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('requests to be taken up', () => {
  it('are accepted as somebody of the roster, once that is said', async () => {
    show('secretary');
    await press(`Ann ${copy.check}`);
    await press(copy.accept);
    expect(screen.getByText(copy.needWho)).toBeTruthy();
    expect(sent('people.decideJoinRequest')).toBeUndefined();
    fireEvent.click(screen.getByRole('radio', { name: new RegExp(copy.isThis) }));
    expect(screen.getByText(copy.acceptKnown('Ann'))).toBeTruthy();
    await press(copy.accept);
    await waitFor(() =>
      expect(sent('people.decideJoinRequest')).toMatchObject({ isAccepted: true, personId: 'p-9' }),
    );
  });

  it('are accepted as somebody new without naming anybody', async () => {
    show('committeeMember');
    await press(`Ann ${copy.check}`);
    fireEvent.click(screen.getByRole('radio', { name: new RegExp(copy.newPerson) }));
    await press(copy.accept);
    await waitFor(() => expect(sent('people.decideJoinRequest')).toMatchObject({ isAccepted: true }));
    expect(sent('people.decideJoinRequest')).not.toHaveProperty('personId');
  });

  it('are refused only with a reason', async () => {
    show('secretary');
    await press(`Ann ${copy.check}`);
    await press(copy.reject);
    await press(copy.reject);
    expect(screen.getByText(copy.needReason)).toBeTruthy();
    fireEvent.change(screen.getByLabelText(copy.reasonLabel), { target: { value: 'not of here' } });
    await press(copy.reject);
    await waitFor(() =>
      expect(sent('people.decideJoinRequest')).toMatchObject({ isAccepted: false, reason: 'not of here' }),
    );
  });

  it('that are somebody known already say so, and what to do', async () => {
    const known = { ok: false, error: { code: 'StateConflict', details: { reason: 'known' } } };
    show('secretary', 'joins', { 'people.decideJoinRequest': known });
    await press(`Ann ${copy.check}`);
    fireEvent.click(screen.getByRole('radio', { name: new RegExp(copy.newPerson) }));
    await press(copy.accept);
    expect(await screen.findByText(copy.problems.known)).toBeTruthy();
  });

  it('can be looked at and not decided by those who oversee the village', async () => {
    show('supervisor');
    expect(await screen.findByText('Ann')).toBeTruthy();
    expect(screen.getByText(copy.readOnly)).toBeTruthy();
    expect(screen.queryByRole('button', { name: `Ann ${copy.check}` })).toBeNull();
  });

  it('are none, or did not come: a sentence says which', async () => {
    show('secretary', 'joins', { 'people.listJoinRequests': yes({ items: [], nextCursor: null }) });
    expect(await screen.findByText(copy.none.joins.pending)).toBeTruthy();
    setCloudAnswer(() => ({ ok: false, error: { code: 'Internal' } }));
    fireEvent.click(screen.getByRole('tab', { name: copy.states.rejected }));
    expect(await screen.findByText(errorCopy.Internal)).toBeTruthy();
  });
});

describe('wishes to have the roster put right', () => {
  it('show what stands there now, and write what was read out of the wish', async () => {
    show('secretary', 'corrections');
    await press(`Ann ${copy.check}`);
    expect(await screen.findByText('12')).toBeTruthy();
    await press(copy.acceptCorrection);
    await waitFor(() =>
      expect(sent('privacy.decideCorrection')).toEqual({
        ...{ correctionId: 'c-1', isAccepted: true, value: '45', reason: '' },
      }),
    );
  });

  it('are not written while the roster cannot hold the value', async () => {
    show('secretary', 'corrections');
    await press(`Ann ${copy.check}`);
    const label = copy.valueLabel(copy.fields.householdNumber);
    fireEvent.change(await screen.findByLabelText(label), { target: { value: '0' } });
    await press(copy.acceptCorrection);
    expect(screen.getByText(copy.values.householdNumber)).toBeTruthy();
    expect(sent('privacy.decideCorrection')).toBeUndefined();
  });

  it('that were answered say by whom and when', async () => {
    const decided = { state: 'accepted', decidedAt: '2026-11-20T01:00:00.000Z', decidedByName: 'Sec' };
    const list = yes({ items: [{ ...correction, ...decided }], nextCursor: null });
    show('secretary', 'corrections', { 'privacy.listCorrections': list });
    const when = copy.askedWords(decided.decidedAt);
    expect(await screen.findByText(copy.decided('Sec', when))).toBeTruthy();
  });
});
