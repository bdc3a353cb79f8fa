import { EmptyState } from '@/components/feedback/empty-state';
import { Page } from '@/components/layout/page';
import { pageTitles } from '@/pages/titles-copy';
import { copy } from './copy';

export default function WorkbenchPage() {
  return (
    <Page title={pageTitles.workbench}>
      <EmptyState title={copy.empty} advice={copy.advice} icon="settings" />
    </Page>
  );
}
