import { fireEvent, screen } from '@testing-library/react';
import type { Role } from '@shared/domain/roles';
import { renderPage } from '../../../jest/render-page';
import Taro from '../../../jest/taro';
import type { Me } from '@/api/use-me';
import { copy } from './copy';
import { ReportEntries } from './report-entries';

const show = (role: Role) =>
  renderPage(
    <ReportEntries
      me={{ roles: [{ role, unitCode: '411725105211', fromOn: '2026-01-01', toOn: null }] } as unknown as Me}
    />,
  );

describe('what goes to paper', () => {
  it('leads to the half-year bulletins, where they are published', () => {
    show('supervisor');
    fireEvent.click(screen.getByText(copy.bulletins));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: '/pages/announcements/list/index?column=partyDisclosure',
    });
  });

  it('is nothing for a villager', () => {
    show('villager');
    expect(screen.queryByText(copy.bulletins)).toBeNull();
  });
});
