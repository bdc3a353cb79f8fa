import { EmptyState } from '@/components/feedback/empty-state';
import { openPage } from '@/routes';
import { submitCopy as copy } from './submit-copy';

/** Points are for party members; whoever else comes here is told so before scanning in vain. */
export function MembersOnly() {
  return (
    <EmptyState
      title={copy.membersOnly}
      advice={copy.membersOnlyAdvice}
      icon="scan"
      action={{ word: copy.seeActivities, onPress: () => openPage('activities') }}
    />
  );
}
