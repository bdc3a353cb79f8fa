import { Page } from '@/components/layout/page';
import { CodeScreen } from '@/features/check-ins/code-screen';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

export default function ShowCodePage() {
  const { activityId = '' } = useRouteParams();
  return (
    <Page title={pageTitles.showCode} width="wide">
      <CodeScreen activityId={activityId} />
    </Page>
  );
}
