import { useActingFor } from '@/api/acting-for';
import { EmptyState } from '@/components/feedback/empty-state';
import { Page } from '@/components/layout/page';
import { leaveCopy } from '@/features/privacy/copy';
import { LeaveForm } from '@/features/privacy/leave-form';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { pageTitles } from '@/pages/titles-copy';

export default function LeavePage() {
  if (useActingFor() === null) return <LeaveForm title={pageTitles.leave} />;
  return (
    <Page title={pageTitles.leave}>
      <ActingBanner />
      <EmptyState title={leaveCopy.actingFirst} advice={leaveCopy.actingFirstAdvice} icon="people" />
    </Page>
  );
}
