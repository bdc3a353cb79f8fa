import { EmptyState } from '@/components/feedback/empty-state';
import { Page } from '@/components/layout/page';
import { pageTitles } from '@/pages/titles-copy';
import { copy } from './copy';

export default function MePage() {
  return (
    <Page title={pageTitles.me} tab="me">
      <EmptyState title={copy.empty} advice={copy.advice} icon="me" />
    </Page>
  );
}
