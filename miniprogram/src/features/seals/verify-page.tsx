import { ApiError } from '@/api/api-error';
import { AnswerView } from '@/api/answer-view';
import { requestIdOf, sentenceForPage } from '@/api/error-copy';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorState } from '@/components/feedback/error-state';
import { Skeleton } from '@/components/feedback/skeleton';
import { openPage } from '@/routes';
import { useNewestSeal } from './api';
import { copy } from './copy';
import type { WantedMonth } from './gather-month';
import { useVerify } from './use-verify';
import { VerifyView } from './verify-view';

export interface VerifyPageProps {
  /** As the address has them. */
  readonly month: string | undefined;
  readonly kind: string | undefined;
  readonly printed: string | undefined;
}

function VerifyMonth(wanted: WantedMonth) {
  const { state, again } = useVerify(wanted);
  if (state.phase !== 'failed') return <VerifyView state={state} printed={wanted.printed} onAgain={again} />;
  const { error } = state;
  if (error instanceof ApiError && error.code === 'NotFound') {
    return (
      <EmptyState
        title={copy.notSealed}
        advice={copy.notSealedAdvice}
        icon="board"
        action={{ word: copy.chain, onPress: () => openPage('seals') }}
      />
    );
  }
  return <ErrorState sentence={sentenceForPage(error)} requestId={requestIdOf(error)} onRetry={again} />;
}

const kindOf = (text: string | undefined): WantedMonth['kind'] =>
  text === 'close' || text === 'final' ? text : undefined;

/** Verifies the month of the address, or the newest sealed one. */
export function VerifyPage({ month, kind, printed }: VerifyPageProps) {
  const newest = useNewestSeal(month === undefined);
  if (month !== undefined) return <VerifyMonth month={month} kind={kindOf(kind)} printed={printed} />;
  return (
    <AnswerView answer={newest} skeleton={<Skeleton rows={6} shape="card" />} isQuiet>
      {({ items: [seal] }) =>
        seal === undefined ? (
          <EmptyState
            title={copy.noneSealed}
            advice={copy.noneSealedAdvice}
            icon="board"
            action={{ word: copy.toBoards, onPress: () => openPage('boards') }}
          />
        ) : (
          <VerifyMonth month={seal.month} kind={undefined} printed={printed} />
        )
      }
    </AnswerView>
  );
}
