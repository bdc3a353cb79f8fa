import { AnswerView } from '@/api/answer-view';
import { Card } from '@/components/content/card';
import { PersonLine } from '@/components/content/person-line';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { useSearchUnits } from './api';
import { copy } from './copy';
import { noteOf, tagsOf } from './state';

export interface SearchResultsProps {
  readonly rootCode: string;
  readonly query: string;
  readonly onOpen: (unitCode: string) => void;
}

/** Units anywhere below that fit the words. */
export function SearchResults({ rootCode, query, onOpen }: SearchResultsProps) {
  const answer = useSearchUnits(rootCode, query);
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={4} />}>
      {(found) =>
        found.length === 0 ? (
          <EmptyState title={copy.nothingFound} advice={copy.nothingFoundAdvice} icon="search" />
        ) : (
          <>
            <Card kind="list">
              {found.map((unit) => (
                <PersonLine
                  key={unit.unitCode}
                  name={unit.name}
                  tags={[{ word: copy.levels[unit.level] }, ...tagsOf(unit)]}
                  note={noteOf(unit)}
                  isFaint={unit.state !== 'active'}
                  onPress={() => onOpen(unit.unitCode)}
                />
              ))}
            </Card>
            <LoadMore {...answer.more} />
          </>
        )
      }
    </AnswerView>
  );
}
