import { screen } from '@testing-library/react';
import type { Role } from '@shared/domain/roles';
import { renderPage } from '../../jest/render-page';
import { setCloudAnswer } from '../../jest/taro';
import { errorCopy } from './error-copy';
import { OfficePage } from './office-page';

const showTo = (role: Role) => {
  const me = { name: 'A', roles: [{ role, unitCode: '411725105211', unitName: 'Village' }] };
  setCloudAnswer(() => ({ ok: true, data: me }));
  renderPage(
    <OfficePage title="publish" roles={['secretary']}>
      <p>a form</p>
    </OfficePage>,
  );
};

describe('a page for an office', () => {
  it('opens for whoever holds it', async () => {
    showTo('secretary');
    expect(await screen.findByText('a form')).toBeTruthy();
  });

  it('tells everybody else at once that it is not for them', async () => {
    showTo('villager');
    expect((await screen.findByRole('alert')).textContent).toContain(errorCopy.Forbidden);
    expect(screen.queryByText('a form')).toBeNull();
  });
});
