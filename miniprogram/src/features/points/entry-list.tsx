import type { Subject } from '@shared/domain/points-words';
import { AnswerView } from '@/api/answer-view';
import { BigNumber } from '@/components/content/big-number';
import { Card } from '@/components/content/card';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { scoreWords } from '@/words/number-copy';
import { useListEntries } from './api';
import { copy } from './copy';
import { EntryRow } from './entry-row';

export interface EntryListProps {
  /** Null for my own. */
  readonly subject: Subject | null;
  /** Null for all months. */
  readonly month: string | null;
}

/** What a score is made of. */
export function EntryList({ subject, month }: EntryListProps) {
  const answer = useListEntries(subject, month);
  const score = answer.firstPage?.scoreTenths ?? null;
  const name = answer.firstPage?.subjectName;
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={6} />}>
      {(entries) => (
        <>
          {score !== null && (
            <Card title={name ? copy.entriesOf(name) : copy.entriesCount}>
              <BigNumber
                value={scoreWords(score)}
                unit={month === null ? copy.scoreUnit : copy.scoreOfMonth(month)}
              />
            </Card>
          )}
          {entries.length === 0 ? (
            <EmptyState title={copy.noEntries} advice={copy.noEntriesAdvice} icon="board" />
          ) : (
            <>
              <Card kind="list">
                {entries.map((entry) => (
                  <EntryRow key={entry.entryId} entry={entry} />
                ))}
              </Card>
              <LoadMore {...answer.more} />
            </>
          )}
        </>
      )}
    </AnswerView>
  );
}
