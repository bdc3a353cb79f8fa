import { units } from '@shared/contract/index';
import { OfficePage } from '@/api/office-page';
import { Page } from '@/components/layout/page';
import { SettingsView } from '@/features/settings/settings-view';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

export default function SettingsPage() {
  const { unitCode } = useRouteParams();
  return (
    <OfficePage title={pageTitles.settings} roles={units.getSettings.roles}>
      <Page title={pageTitles.settings}>
        <SettingsView unitCode={unitCode ?? null} />
      </Page>
    </OfficePage>
  );
}
