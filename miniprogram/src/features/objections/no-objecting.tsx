import type { Entry } from '@shared/contract/points';
import { EmptyState } from '@/components/feedback/empty-state';
import { openPage, replacePage } from '@/routes';
import { raiseCopy } from './raise-copy';

/** Why nobody objects to this entry now, with the way on. */
export function NoObjecting({ entry }: { readonly entry: Entry }) {
  const { objection, isFrozen, reversedBy, reverses, entryId } = entry;
  if (isFrozen && objection !== null) {
    const seeIt = {
      word: raiseCopy.seeIt,
      onPress: () => replacePage('objection', { objectionId: objection.objectionId }),
    };
    return (
      <EmptyState
        title={raiseCopy.waitingTitle}
        advice={raiseCopy.waitingAdvice}
        icon="clock"
        action={seeIt}
      />
    );
  }
  const [title, advice] =
    reversedBy !== null
      ? [raiseCopy.reversedTitle, raiseCopy.reversedAdvice]
      : reverses !== null
        ? [raiseCopy.isReversalTitle, raiseCopy.isReversalAdvice]
        : [raiseCopy.closedTitle, raiseCopy.closedAdvice];
  const see = {
    word: raiseCopy.seeEntry,
    onPress: () => openPage('entry', { entryId: reverses ?? entryId }),
  };
  return <EmptyState title={title} advice={advice} icon="alert" action={see} />;
}
