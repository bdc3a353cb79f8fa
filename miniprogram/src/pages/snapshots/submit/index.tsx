import { EmptyState } from '@/components/feedback/empty-state';
import { Page } from '@/components/layout/page';
import { pageTitles } from '@/pages/titles-copy';
import { copy } from './copy';

export default function SnapshotsSubmitPage() {
  return (
    <Page title={pageTitles.submitSnapshot} tab="snapshot">
      <EmptyState title={copy.empty} advice={copy.advice} icon="camera" />
    </Page>
  );
}
