import type { ReactElement, ReactNode } from 'react';
import { ErrorState } from '@/components/feedback/error-state';
import { Notice } from '@/components/feedback/notice';
import { Skeleton } from '@/components/feedback/skeleton';
import { requestIdOf, sentenceForPage } from './error-copy';
import { staleWords } from './stale-copy';
import { useStaleness, type AnswerAge } from './use-staleness';

export interface AnswerViewProps<Value> {
  /** What `useAnswer` gives, or `usePages` with `data` made of its items. */
  readonly answer: AnswerAge & { readonly data: Value | undefined; readonly refetch: () => unknown };
  /** Shown while the first answer is on its way. */
  readonly skeleton?: ReactNode;
  /** Says nothing of a refresh that failed: another view inside, of the same moment, does. */
  readonly isQuiet?: boolean;
  readonly children: (data: Value) => ReactNode;
}

/** What stands above an older answer: a quiet line when nothing new came, a sentence when something was refused. */
function AgeNotice({ answer }: Pick<AnswerViewProps<unknown>, 'answer'>): ReactElement | null {
  const { error, refetch } = answer;
  const staleness = useStaleness(answer);
  const retry = () => void refetch();
  if (staleness !== null) {
    return <Notice words={staleWords(staleness)} icon="clock" onPress={retry} />;
  }
  if (error === null) return null;
  return <Notice words={sentenceForPage(error)} tone="attention" icon="alert" onPress={retry} />;
}

/**
 * The states every question has: on its way, refused, or answered. With an older answer at hand a failure shows as a
 * line above it, so that a dead spot does not empty the screen.
 */
export function AnswerView<Value>(props: AnswerViewProps<Value>): ReactElement {
  const { answer, skeleton, isQuiet = false, children } = props;
  const { data, error, refetch } = answer;
  const retry = () => void refetch();
  if (data !== undefined) {
    return (
      <>
        {!isQuiet && <AgeNotice answer={answer} />}
        {children(data)}
      </>
    );
  }
  if (error !== null) {
    return <ErrorState sentence={sentenceForPage(error)} requestId={requestIdOf(error)} onRetry={retry} />;
  }
  return <>{skeleton ?? <Skeleton />}</>;
}
