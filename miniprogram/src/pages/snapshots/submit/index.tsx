import { snapshots } from '@shared/contract/index';
import { useMe } from '@/api/use-me';
import { EmptyState } from '@/components/feedback/empty-state';
import { Page } from '@/components/layout/page';
import { OutboxStrip } from '@/features/outbox/outbox-strip';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { submitCopy } from '@/features/snapshots/submit-copy';
import { SubmitForm } from '@/features/snapshots/submit-form';
import { pageTitles } from '@/pages/titles-copy';
import { openPage } from '@/routes';

/** An officer of the township belongs to no village: said at once, not after the photos. */
function NotFromHere() {
  return (
    <Page title={pageTitles.submitSnapshot} tab="snapshot">
      <EmptyState
        title={submitCopy.villagersOnly}
        advice={submitCopy.villagersOnlyAdvice}
        icon="camera"
        action={{ word: submitCopy.seeThem, onPress: () => openPage('snapshots', { scope: 'public' }) }}
      />
    </Page>
  );
}

export default function SnapshotsSubmitPage() {
  const me = useMe();
  if (me.data?.villageCode === null) return <NotFromHere />;
  return (
    <SubmitForm title={pageTitles.submitSnapshot}>
      <ActingBanner />
      <OutboxStrip methods={[snapshots.submit]} />
    </SubmitForm>
  );
}
