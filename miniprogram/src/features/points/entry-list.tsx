import type { EntrySummary } from '@shared/contract/points';
import { monthOf } from '@shared/domain/calendar';
import type { Subject } from '@shared/domain/points-words';
import { AnswerView } from '@/api/answer-view';
import { BigNumber } from '@/components/content/big-number';
import { Card } from '@/components/content/card';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore, type LoadMoreProps } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { scoreWords } from '@/words/number-copy';
import { useListEntries } from './api';
import { copy } from './copy';
import { byMonth } from './entry-months';
import { EntryRow } from './entry-row';

interface EntriesProps {
  readonly entries: readonly EntrySummary[];
  readonly more: LoadMoreProps;
}

function Entries({ entries, more }: EntriesProps) {
  if (entries.length === 0) {
    return <EmptyState title={copy.noEntries} advice={copy.noEntriesAdvice} icon="board" />;
  }
  return (
    <>
      {byMonth(entries).map(({ month, entries: ofMonth }) => (
        <Card key={month} title={copy.month(month)} kind="list">
          {ofMonth.map((entry) => (
            <EntryRow key={entry.entryId} entry={entry} />
          ))}
        </Card>
      ))}
      <LoadMore {...more} />
    </>
  );
}

export interface EntryListProps {
  /** Null for my own. */
  readonly subject: Subject | null;
  /** Null for all months; the score above them is then the running month's. */
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
                unit={copy.scoreOfMonth(month ?? monthOf(new Date().toISOString()))}
              />
            </Card>
          )}
          <Entries entries={entries} more={answer.more} />
        </>
      )}
    </AnswerView>
  );
}
