import { EmptyState } from '@/components/feedback/empty-state';
import { Page } from '@/components/layout/page';
import { pageTitles } from '@/pages/titles-copy';
import { copy } from './copy';

export default function PointsPostPage() {
  return (
    <Page title={pageTitles.postPoints}>
      <EmptyState title={copy.empty} advice={copy.advice} icon="pen" />
    </Page>
  );
}
