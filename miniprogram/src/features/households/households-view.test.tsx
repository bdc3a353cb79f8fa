import { fireEvent, screen } from '@testing-library/react';
import { setCloudAnswer } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { partsCopy } from '@/components/copy';
import type { Me } from '@/api/use-me';
import type { Role } from '@shared/domain/roles';
import { copy } from './copy';
import { HouseholdsView } from './households-view';

const villageCode = '411725105211';
const term = { unitCode: villageCode, unitName: 'Village', fromOn: null, toOn: null };

const aMe = (role: Role): Me => ({
  ...{ personId: 'p-1', name: 'Ann', gridCode: null, gridName: null, partyStatus: 'full' },
  ...{ villageCode, villageName: 'Village', householdId: null, maskedPhone: '', household: null },
  ...{ roles: [{ role, ...term }], liaisonHouseholdCount: 0, actsFor: [], proxies: [] },
});

const answerCoverage = (householdCount: number) =>
  setCloudAnswer(() => ({
    ok: true,
    data: { items: [], nextCursor: null, householdCount, uncoveredCount: householdCount },
  }));

describe('the households of a village', () => {
  it('that has none say so and let one be added, without a bar of progress', async () => {
    answerCoverage(0);
    renderPage(<HouseholdsView me={aMe('secretary')} />);
    expect(await screen.findByText(copy.noHouseholds)).toBeTruthy();
    expect(screen.queryByText(copy.progress)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: copy.addHousehold }));
    expect(await screen.findByRole('textbox', { name: copy.number })).toBeTruthy();
  });

  it('show how many somebody looks after', async () => {
    answerCoverage(3);
    renderPage(<HouseholdsView me={aMe('secretary')} />);
    expect(await screen.findByText(copy.covered(3))).toBeTruthy();
    expect(screen.queryByText(copy.noHouseholds)).toBeNull();
  });

  it('that do not come say so once beside the liaisons, and in a line above the other lists', async () => {
    setCloudAnswer(() => ({ ok: false, error: { code: 'Forbidden', details: {}, requestId: 'q-1' } }));
    renderPage(<HouseholdsView me={aMe('secretary')} />);
    expect(await screen.findAllByRole('button', { name: partsCopy.retry })).toHaveLength(1);
    fireEvent.click(screen.getByRole('tab', { name: copy.segments.all }));
    expect(await screen.findByText(copy.coverageFailed)).toBeTruthy();
  });
});
