import { EmptyState } from '@/components/feedback/empty-state';
import { Page } from '@/components/layout/page';
import { pageTitles } from '@/pages/titles-copy';
import { copy } from './copy';

export default function CheckInsRosterPage() {
  return (
    <Page title={pageTitles.roster}>
      <EmptyState title={copy.empty} advice={copy.advice} icon="people" />
    </Page>
  );
}
