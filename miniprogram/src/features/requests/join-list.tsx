import { useState } from 'react';
import { View } from '@tarojs/components';
import { AnswerView } from '@/api/answer-view';
import { RowCard } from '@/components/content/row-card';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { useListJoinRequests, type RequestState } from './api';
import { copy } from './copy';
import { decidedFacts, DecidedTag } from './decided-facts';
import { factsOf, JoinDialog, type AskedToJoin } from './join-dialog';

interface CardProps {
  readonly request: AskedToJoin;
  /** Left out for those who only look. */
  readonly onCheck: (() => void) | undefined;
}

function JoinCard({ request, onCheck }: CardProps) {
  const { name, candidates, state } = request;
  const isPending = state === 'pending';
  const hint = candidates.length > 0 ? copy.candidates(candidates.length) : copy.noCandidates;
  return (
    <RowCard
      name={name}
      title={name}
      tags={isPending ? [] : [<DecidedTag key="state" state={state} />]}
      notes={isPending ? [hint] : []}
      lines={[...factsOf(request), ...decidedFacts(request)]}
      actions={isPending && onCheck ? [{ key: 'check', word: copy.check, onPress: onCheck }] : []}
    />
  );
}

export interface RequestListProps {
  readonly state: RequestState;
  readonly canDecide: boolean;
}

/** Who asks to be taken up in the village, newest first. */
export function JoinList({ state, canDecide }: RequestListProps) {
  const answer = useListJoinRequests(state);
  const [checked, setChecked] = useState<AskedToJoin | null>(null);
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={2} shape="card" />}>
      {(requests) =>
        requests.length === 0 ? (
          <EmptyState title={copy.none.joins[state]} advice={copy.noneAdvice.joins} icon="people" />
        ) : (
          <>
            <View className="requests__list" role="list">
              {requests.map((request) => (
                <JoinCard
                  key={request.joinRequestId}
                  request={request}
                  onCheck={canDecide ? () => setChecked(request) : undefined}
                />
              ))}
            </View>
            <LoadMore {...answer.more} />
            {checked !== null && (
              <JoinDialog key={checked.joinRequestId} request={checked} onClose={() => setChecked(null)} />
            )}
          </>
        )
      }
    </AnswerView>
  );
}
