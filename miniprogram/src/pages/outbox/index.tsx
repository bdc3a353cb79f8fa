import { Page } from '@/components/layout/page';
import { OutboxList } from '@/features/outbox/outbox-list';
import { pageTitles } from '@/pages/titles-copy';

export default function OutboxPage() {
  return (
    <Page title={pageTitles.outbox}>
      <OutboxList />
    </Page>
  );
}
