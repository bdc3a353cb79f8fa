import { EmptyState } from '@/components/feedback/empty-state';
import { Page } from '@/components/layout/page';
import { pageTitles } from '@/pages/titles-copy';
import { copy } from './copy';

export default function HomePage() {
  return (
    <Page title={pageTitles.home} tab="home">
      <EmptyState title={copy.empty} advice={copy.advice} icon="home" />
    </Page>
  );
}
