import { rules } from '@shared/contract/index';
import { OfficePage } from '@/api/office-page';
import { Page } from '@/components/layout/page';
import { TrialView } from '@/features/rules/trial-view';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

export default function RuleTrialPage() {
  const { unitCode } = useRouteParams();
  return (
    <OfficePage title={pageTitles.ruleTrial} roles={rules.publish.roles}>
      <Page title={pageTitles.ruleTrial} width="wide">
        <TrialView unitCode={unitCode ?? null} />
      </Page>
    </OfficePage>
  );
}
