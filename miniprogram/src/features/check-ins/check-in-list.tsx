import { AnswerView } from '@/api/answer-view';
import { ListRow } from '@/components/content/list-row';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { deltaWords } from '@/words/number-copy';
import { momentWords } from '@/words/when-copy';
import { useListCheckIns } from './api';
import { copy } from './copy';

/** Who came, the latest first, with what it earned. */
export function CheckInList({ activityId }: { readonly activityId: string }) {
  const answer = useListCheckIns(activityId);
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={5} />}>
      {(checkIns) =>
        checkIns.length === 0 ? (
          <EmptyState title={copy.nobodyYet} advice={copy.nobodyAdvice} icon="people" />
        ) : (
          <>
            {checkIns.map(({ personId, name, way, at, deltaTenths }) => (
              <ListRow
                key={personId}
                title={name}
                note={`${momentWords(at)} · ${copy.ways[way]}`}
                trail={deltaTenths === 0 ? copy.nothingAdded : deltaWords(deltaTenths)}
              />
            ))}
            <LoadMore {...answer.more} />
          </>
        )
      }
    </AnswerView>
  );
}
