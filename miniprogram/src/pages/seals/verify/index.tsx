import { Page } from '@/components/layout/page';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { VerifyPage } from '@/features/seals/verify-page';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

/** Of a month, or the newest; `seal` is the beginning of the one printed on the paper that led here. */
function Verify() {
  const { month, kind, seal } = useRouteParams();
  return (
    <Page title={pageTitles.verify}>
      <ActingBanner />
      <VerifyPage month={month} kind={kind} printed={seal === '' ? undefined : seal} />
    </Page>
  );
}

export default function SealsVerifyPage() {
  return (
    <VillageGate title={pageTitles.verify}>
      <Verify />
    </VillageGate>
  );
}
