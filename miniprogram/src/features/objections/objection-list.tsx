import { useState, type ReactNode } from 'react';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Card } from '@/components/content/card';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Notice } from '@/components/feedback/notice';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { Segments } from '@/components/form/segments';
import { openPage } from '@/routes';
import { useListObjections, type ObjectionScope } from './api';
import { copy } from './copy';
import { ObjectionRow } from './objection-row';

export interface ObjectionListProps {
  readonly scopes: readonly ObjectionScope[];
  readonly first: ObjectionScope;
  /** Only those for whose board a month waits; null for all. */
  readonly month: string | null;
  /** My own that have not arrived yet, above those that have; null where there are none. */
  readonly onTheWay?: ReactNode;
}

function NoObjections({ scope, month }: { readonly scope: ObjectionScope; readonly month: string | null }) {
  const toBoards = { word: copy.toBoards, onPress: () => openPage('boards') };
  return (
    <EmptyState
      title={month === null ? copy.empty[scope] : copy.emptyOfMonth(month)}
      advice={scope === 'todo' ? undefined : copy.emptyAdvice}
      icon="pen"
      action={scope === 'mine' ? toBoards : undefined}
    />
  );
}

/** Objections by scope: what each person may look at is given from outside. */
export function ObjectionList({ scopes, first, month: asked, onTheWay = null }: ObjectionListProps) {
  const [scope, setScope] = useState(first);
  const [month, setMonth] = useState(asked);
  const answer = useListObjections(scope, month);
  useRefetchOnShow(answer.refetch);
  const above = scope === 'mine' ? onTheWay : null;
  return (
    <>
      <Segments
        label={copy.scopeLabel}
        chosen={scope}
        onChoose={setScope}
        options={scopes.map((key) => ({ key, word: copy.scopes[key] }))}
      />
      {month !== null && (
        <>
          <Notice words={copy.onlyMonth(month)} tone="publicity" icon="calendar" />
          <Button word={copy.allMonths} kind="quiet" onPress={() => setMonth(null)} />
        </>
      )}
      {above}
      <AnswerView answer={answer} skeleton={<Skeleton rows={6} />}>
        {(objections) =>
          objections.length === 0 && !answer.more.hasMore ? (
            above === null && <NoObjections scope={scope} month={month} />
          ) : (
            <>
              <Card kind="list">
                {objections.map((objection) => (
                  <ObjectionRow key={objection.objectionId} objection={objection} />
                ))}
              </Card>
              <LoadMore {...answer.more} />
            </>
          )
        }
      </AnswerView>
    </>
  );
}
