import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Unit } from '@shared/contract/units';
import type { Me } from '@/api/use-me';
import Taro, { cloud, setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { partsCopy } from '@/components/copy';
import { copy } from './copy';
import { UnitsView } from './units-view';

const villageCode = '411725105211';
const me: Me = {
  ...{ personId: 'p-1', name: 'Sec', gridCode: null, gridName: null, partyStatus: 'full' },
  ...{ villageCode, villageName: 'Village', householdId: null, maskedPhone: '', household: null },
  roles: [{ role: 'secretary', unitCode: villageCode, unitName: 'Village', fromOn: null, toOn: null }],
  ...{ liaisonHouseholdCount: 0, actsFor: [], proxies: [] },
};
const aUnit = (unitCode: string, name: string, fields: Partial<Unit> = {}): Unit => ({
  ...{ unitCode, name, level: 'grid', isJoined: false, hasChildren: false, parentCode: villageCode },
  ...{ state: 'active', formerNames: [], mergedInto: null, childCount: 0, actions: [] },
  ...fields,
});
const village = aUnit(villageCode, 'Village', {
  ...{ level: 'village', isJoined: true, hasChildren: true, childCount: 2, actions: ['addBelow'] },
});
const first = aUnit(`${villageCode}001`, 'Grid 1', { actions: ['rename', 'merge', 'retire'] });
const second = aUnit(`${villageCode}002`, 'Grid 2');

interface Asked {
  readonly unitCode?: string;
  readonly query?: string;
}
/** The tree as the back end tells it; other methods as the test says. */
const show = (unitCode: string | null, others: (method: string) => unknown = () => null) => {
  setCloudAnswer(({ data }) => {
    if (data.method !== 'units.list') return others(data.method);
    const asked = data.input as Asked;
    const items = asked.query === 'nowhere' ? [] : [first, second];
    return asked.unitCode === first.unitCode
      ? { ok: true, data: { unit: first, items: [], nextCursor: null } }
      : { ok: true, data: { unit: village, items, nextCursor: null } };
  });
  renderPage(<UnitsView me={me} unitCode={unitCode} />);
};
const sent = (method: string) =>
  cloud.callFunction.mock.calls.map(([{ data }]) => data).filter((data) => data.method === method);
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('the tree', () => {
  it('shows the own unit with what may be done, and what is below it', async () => {
    show(null);
    expect(await screen.findByText('Grid 2')).toBeTruthy();
    expect(screen.getByText(villageCode)).toBeTruthy();
    expect(screen.getByRole('button', { name: copy.wordFor('addBelow', 'village') })).toBeTruthy();
    expect(screen.queryByText(copy.importDivisions)).toBeNull();
    fireEvent.click(screen.getByText('Grid 2'));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/pages/organisation/units/index?unitCode=${second.unitCode}`,
    });
  });

  it('says when a search found nothing', async () => {
    show(null);
    fireEvent.change(await screen.findByLabelText(copy.searchLabel), { target: { value: 'nowhere' } });
    expect(await screen.findByText(copy.nothingFound)).toBeTruthy();
  });
});

describe('a unit', () => {
  it('is added under a name, which has to be written', async () => {
    show(null, () => ({ ok: true, data: second }));
    await press(copy.wordFor('addBelow', 'village'));
    await press(copy.confirms.addBelow);
    expect(screen.getByText(copy.needName)).toBeTruthy();
    fireEvent.change(screen.getByLabelText(copy.nameLabel), { target: { value: ' Grid 3 ' } });
    await press(copy.confirms.addBelow);
    await waitFor(() =>
      expect(sent('units.submit')[0]?.input).toEqual({
        unitCode: villageCode,
        level: 'grid',
        name: 'Grid 3',
      }),
    );
  });

  it('is not retired with people in it, and says what to do', async () => {
    const refusal = { ok: false, error: { code: 'StateConflict', details: { reason: 'residents' } } };
    show(first.unitCode, () => refusal);
    await press(copy.wordFor('retire', 'grid'));
    expect(screen.getByText(copy.sentences.retire)).toBeTruthy();
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: copy.confirms.retire }));
    expect(await screen.findByText(copy.refusals.residents)).toBeTruthy();
  });

  it('is merged step by step until nobody is left, after saying what stays', async () => {
    const left = [120, 60, 0];
    show(first.unitCode, () => ({ ok: true, data: { unit: first, leftToMove: left.shift() ?? 0 } }));
    await press(copy.wordFor('merge', 'grid'));
    await press(copy.next);
    expect(screen.getByText(copy.needTarget)).toBeTruthy();
    fireEvent.click(await screen.findByRole('radio', { name: 'Grid 2' }));
    // Closed before it was decided: what was chosen is still there.
    await press(partsCopy.close);
    await press(copy.wordFor('merge', 'grid'));
    await press(copy.next);
    expect(screen.getByText(copy.mergeSentence('grid'))).toBeTruthy();
    expect(sent('units.advance')).toHaveLength(0);
    await press(copy.confirms.merge);
    await waitFor(() => expect(sent('units.advance')).toHaveLength(3));
    const keys = sent('units.advance').map(({ requestKey }) => requestKey);
    expect(new Set(keys).size).toBe(3);
  });
});
