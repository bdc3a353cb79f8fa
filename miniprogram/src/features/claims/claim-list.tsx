import { type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Claim } from '@shared/contract/claims';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { Segments } from '@/components/form/segments';
import { useListClaims, type ClaimScope } from './api';
import { copy } from './copy';
import { SentClaim } from './sent-claim';
import { TodoClaims } from './todo-claims';
import './claims.scss';

interface ClaimsProps {
  readonly scope: ClaimScope;
  readonly claims: readonly Claim[];
}

const NoClaims = ({ scope }: Pick<ClaimsProps, 'scope'>) => (
  <EmptyState title={copy.empty[scope]} advice={copy.emptyAdvice[scope]} icon="star" />
);

function Claims({ scope, claims }: ClaimsProps) {
  if (scope === 'todo') return <TodoClaims claims={claims} />;
  return (
    <View className="claim__list" role="list">
      {claims.map((claim) => (
        <SentClaim key={claim.claimId} claim={claim} />
      ))}
    </View>
  );
}

export interface ClaimListProps {
  readonly scopes: readonly ClaimScope[];
  readonly scope: ClaimScope;
  readonly onScope: (scope: ClaimScope) => void;
  /** My own that have not arrived yet, above those that have; null where there are none. */
  readonly onTheWay?: ReactNode;
}

/** Claims by scope: what each person may look at is given from outside. */
export function ClaimList({ scopes, scope, onScope, onTheWay = null }: ClaimListProps) {
  const answer = useListClaims(scope);
  useRefetchOnShow(answer.refetch);
  const above = scope === 'mine' ? onTheWay : null;
  return (
    <>
      {scopes.length > 1 && (
        <Segments
          label={copy.scopeLabel}
          chosen={scope}
          onChoose={onScope}
          options={scopes.map((key) => ({ key, word: copy.scopes[key] }))}
        />
      )}
      {above}
      <AnswerView answer={answer} skeleton={<Skeleton rows={3} shape="card" />}>
        {(claims) =>
          claims.length === 0 && !answer.more.hasMore ? (
            above === null && <NoClaims scope={scope} />
          ) : (
            <>
              <Claims scope={scope} claims={claims} />
              <LoadMore {...answer.more} />
            </>
          )
        }
      </AnswerView>
    </>
  );
}
