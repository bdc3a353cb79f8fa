import { useState, type ReactNode } from 'react';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Card } from '@/components/content/card';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { Segments } from '@/components/form/segments';
import { openPage } from '@/routes';
import { useListSnapshots, type SnapshotScope } from './api';
import { copy } from './copy';
import { SnapshotRow } from './snapshot-row';

export interface SnapshotListProps {
  readonly scopes: readonly SnapshotScope[];
  readonly first: SnapshotScope;
  /** My own that have not arrived yet, above those that have; null where there are none. */
  readonly onTheWay?: ReactNode;
}

function NoSnapshots({ scope }: { readonly scope: SnapshotScope }) {
  const submitOne = { word: copy.submitOne, onPress: () => openPage('submitSnapshot') };
  return (
    <EmptyState
      title={copy.empty[scope]}
      advice={scope === 'todo' ? undefined : copy.emptyAdvice}
      icon="camera"
      action={scope === 'mine' ? submitOne : undefined}
    />
  );
}

/** Snapshots by scope: what each person may look at is given from outside. */
export function SnapshotList({ scopes, first, onTheWay = null }: SnapshotListProps) {
  const [scope, setScope] = useState(first);
  const answer = useListSnapshots(scope);
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
      {above}
      <AnswerView answer={answer} skeleton={<Skeleton rows={6} />}>
        {(snapshots) =>
          snapshots.length === 0 ? (
            above === null && <NoSnapshots scope={scope} />
          ) : (
            <>
              <Card kind="list">
                {snapshots.map((snapshot) => (
                  <SnapshotRow key={snapshot.snapshotId} snapshot={snapshot} />
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
