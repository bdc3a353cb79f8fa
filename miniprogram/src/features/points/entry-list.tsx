import { View } from '@tarojs/components';
import type { EntrySummary } from '@shared/contract/points';
import { monthOf } from '@shared/domain/calendar';
import type { Subject } from '@shared/domain/points-words';
import { AnswerView } from '@/api/answer-view';
import { BigNumber } from '@/components/content/big-number';
import { Card } from '@/components/content/card';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore, type LoadMoreProps } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { scoreWords } from '@/words/number-copy';
import { useListEntries, useMyPoints } from './api';
import { copy } from './copy';
import { byMonth, ofSpan, sumOfMonth } from './entry-months';
import { EntryRow } from './entry-row';
import { MyTrend } from './my-trend';
import './entries.scss';

interface EntriesProps {
  readonly entries: readonly EntrySummary[];
  readonly more: LoadMoreProps;
}

function Entries({ entries, more }: EntriesProps) {
  if (entries.length === 0 && !more.hasMore) {
    return <EmptyState title={copy.noEntries} advice={copy.noEntriesAdvice} icon="board" />;
  }
  const months = byMonth(entries);
  const loaded = { oldestMonth: months[months.length - 1]?.month, hasMore: more.hasMore };
  return (
    <>
      {months.map((ofMonth) => {
        // The part before this one, which a phone does not draw with it, may hold the rest of the first month.
        const isCut = (more.onEarlier ?? null) !== null && ofMonth === months[0];
        const sum = isCut ? null : sumOfMonth(ofMonth, loaded);
        const { month } = ofMonth;
        return (
          <Card key={month} title={sum === null ? copy.month(month) : copy.monthSum(month, sum)} kind="list">
            {ofMonth.entries.map((entry) => (
              <EntryRow key={entry.entryId} entry={entry} />
            ))}
          </Card>
        );
      })}
      <LoadMore {...more} />
    </>
  );
}

export interface EntryListProps {
  /** Null for my own. */
  readonly subject: Subject | null;
  /** Whether they are mine, so that my months can be told beside them. */
  readonly isOwn: boolean;
  /** Null for all months; the score above them is then the running month's. */
  readonly month: string | null;
  /** Only the months of this year, `2026`, or quarter, `2026-Q4`, where no month is chosen. */
  readonly span: string | null;
  readonly onMonth: (month: string | null) => void;
}

interface SumProps extends Pick<EntryListProps, 'isOwn' | 'month' | 'span' | 'onMonth'> {
  readonly name: string | null;
  readonly tenths: number;
}

/** The number that the entries below explain, and of when it is. */
function Sum({ name, tenths, isOwn, month, span, onMonth }: SumProps) {
  const of = month ?? monthOf(new Date().toISOString());
  return (
    <Card title={name === null ? copy.entriesCount : copy.entriesOf(name)}>
      {month === null && span !== null ? (
        <View className="entries__year">{copy.ofSpan(span)}</View>
      ) : (
        <View className="entry__points">
          <BigNumber value={scoreWords(tenths)} unit={copy.scoreOfMonth(of)} />
        </View>
      )}
      {!isOwn && month !== null && (
        <Button word={copy.allMonths} kind="ghost" size="compact" onPress={() => onMonth(null)} />
      )}
    </Card>
  );
}

/** What a score is made of: of another month it is another list, which does not borrow the number of the one before. */
function Explained(props: EntryListProps) {
  const { subject, month, span } = props;
  const answer = useListEntries(subject, month);
  const { scoreTenths = null, subjectName = null } = answer.firstPage ?? {};
  const { hasMore } = answer.more;
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={6} />}>
      {(all) => {
        const shown =
          month === null && span !== null ? ofSpan(all, span, hasMore) : { entries: all, hasMore };
        return (
          <>
            {scoreTenths !== null && <Sum {...props} name={subjectName} tenths={scoreTenths} />}
            <Entries entries={shown.entries} more={{ ...answer.more, hasMore: shown.hasMore }} />
          </>
        );
      }}
    </AnswerView>
  );
}

/** The entries of somebody; one's own with the months beside them. */
export function EntryList(props: EntryListProps) {
  const { isOwn, month, onMonth } = props;
  const mine = useMyPoints(isOwn);
  return (
    <>
      {isOwn && mine !== undefined && <MyTrend trend={mine.trend} month={month} onMonth={onMonth} />}
      <Explained key={month} {...props} />
    </>
  );
}
