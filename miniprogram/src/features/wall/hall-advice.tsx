import { EmptyState } from '@/components/feedback/empty-state';
import { Page } from '@/components/layout/page';
import { hallCopy as copy } from './hall-copy';

/** For whoever opens the television's page on a phone. */
export const HallAdvice = () => (
  <Page title={copy.open}>
    <EmptyState title={copy.forTelevision} advice={copy.howTo} icon="board" />
  </Page>
);
