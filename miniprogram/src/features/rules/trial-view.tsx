import { useState } from 'react';
import { View } from '@tarojs/components';
import { dateOf, monthOfDate } from '@shared/domain/calendar';
import { categoryWords } from '@shared/domain/points-copy';
import { AnswerView } from '@/api/answer-view';
import { Card } from '@/components/content/card';
import { DataTable, type Column } from '@/components/content/data-table';
import { RankChange } from '@/components/content/rank-change';
import { RankRow } from '@/components/content/rank-row';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { EmptyState } from '@/components/feedback/empty-state';
import { Notice } from '@/components/feedback/notice';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { Checkbox } from '@/components/form/checkbox';
import { Segments } from '@/components/form/segments';
import { useWideScreen } from '@/platform/wide-screen';
import { openPage } from '@/routes';
import { scoreWords } from '@/words/number-copy';
import { useGetBook, useGetTrial } from './api';
import type { Book } from './book-state';
import { copy } from './copy';
import { trialCopy } from './trial-copy';
import { movedRows, partsOf, trialInput, type Trial, type TrialPart, type TrialRow } from './trial-state';
import { useBookDrafts } from './use-book-drafts';
import './trial.scss';

function titleOf(part: TrialPart): string {
  if (part.kind === 'cap') return trialCopy.capPart(categoryWords[part.category]);
  return part.kind === 'ending' ? trialCopy.endingPart(part.title) : part.title;
}

const noteOf = (part: TrialPart): string | undefined =>
  part.kind === 'rule'
    ? trialCopy.changes(part.fields.map((field) => copy.fields[field]).join('、'))
    : undefined;

const columns: readonly Column<TrialRow>[] = [
  { key: 'name', word: trialCopy.columns.name, width: 'rest', cell: ({ name }) => name },
  {
    ...{ key: 'before', word: trialCopy.columns.before, width: 'wide' },
    cell: ({ before }) => trialCopy.place(before.rank, before.scoreTenths),
  },
  {
    ...{ key: 'after', word: trialCopy.columns.after, width: 'wide' },
    cell: ({ after }) => trialCopy.place(after.rank, after.scoreTenths),
  },
  {
    ...{ key: 'change', word: trialCopy.columns.change, width: 'narrow' },
    cell: ({ before, after }) => <RankChange change={before.rank - after.rank} />,
  },
];

/** Both boards side by side: a table where there is room, else rows with their arrows. */
function Rows({ label, rows }: { readonly label: string; readonly rows: readonly TrialRow[] }) {
  const isWide = useWideScreen();
  if (isWide) {
    return <DataTable label={label} columns={columns} rows={rows} keyOf={({ subjectId }) => subjectId} />;
  }
  return (
    <>
      {rows.map(({ subjectId, name, before, after }) => (
        <RankRow
          key={subjectId}
          rank={after.rank}
          name={name}
          note={`${trialCopy.places(before.rank, after.rank)}，${trialCopy.scores(before.scoreTenths, after.scoreTenths)}`}
          score={scoreWords(after.scoreTenths)}
          change={before.rank - after.rank}
          isPlain={after.scoreTenths <= 0}
        />
      ))}
    </>
  );
}

function Results({ trial }: { readonly trial: Trial }) {
  const [isAll, setIsAll] = useState(false);
  const moved = movedRows(trial);
  const { month, entryCount, changedEntryCount, rows } = trial;
  const title = trialCopy.results(month);
  const more = {
    words: isAll ? trialCopy.onlyMoved : trialCopy.everybody(rows.length),
    onPress: () => setIsAll(!isAll),
  };
  return (
    <Card title={title} kind="list" more={rows.length === 0 ? undefined : more}>
      <View className="trial__counts">
        <View>{trialCopy.counted(changedEntryCount, entryCount)}</View>
        <View>{moved.length === 0 ? trialCopy.nobody : trialCopy.moved(moved.length)}</View>
      </View>
      <Rows label={title} rows={isAll ? rows : moved} />
    </Card>
  );
}

/** Throws away what was not published. */
function ClearDraft({ onClear }: { readonly onClear: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button word={trialCopy.clear} kind="quiet" onPress={() => setIsAsking(true)} />
      <ConfirmDialog
        isOpen={isAsking}
        title={trialCopy.clearTitle}
        sentence={trialCopy.clearSentence}
        confirmWord={trialCopy.clear}
        onConfirm={() => {
          setIsAsking(false);
          onClear();
        }}
        onClose={() => setIsAsking(false)}
      />
    </>
  );
}

type Which = 'last' | 'this';

function TrialBody({ book }: { readonly book: Book }) {
  const { unitCode } = book;
  const drafts = useBookDrafts(unitCode);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [which, setWhich] = useState<Which>('last');
  const parts = partsOf(book, drafts);
  const tried = parts.filter(({ key }) => !left.includes(key));
  const month = which === 'last' ? null : monthOfDate(dateOf(new Date().toISOString()));
  const answer = useGetTrial(trialInput(book, { parts: tried, drafts, month }));
  if (parts.length === 0) {
    return (
      <EmptyState
        title={trialCopy.emptyTitle}
        advice={trialCopy.emptyAdvice}
        action={{ word: trialCopy.toBook, onPress: () => openPage('ruleBook', { unitCode }) }}
      />
    );
  }
  return (
    <View className="trial">
      <View className="trial__side">
        <Segments
          label={trialCopy.months}
          chosen={which}
          onChoose={setWhich}
          options={[
            { key: 'last', word: trialCopy.lastMonth },
            { key: 'this', word: trialCopy.thisMonth },
          ]}
        />
        <Card title={trialCopy.parts}>
          <View className="trial__counts">{trialCopy.partsNote}</View>
          {parts.map((part) => (
            <Checkbox
              key={part.key}
              label={titleOf(part)}
              note={noteOf(part)}
              state={!left.includes(part.key)}
              onChange={(isIn) =>
                setLeft(isIn ? left.filter((key) => key !== part.key) : [...left, part.key])
              }
            />
          ))}
        </Card>
        <ClearDraft onClear={drafts.clear} />
      </View>
      <View className="trial__results">
        {tried.length === 0 ? (
          <Notice words={trialCopy.nothingTicked} icon="alert" />
        ) : (
          <AnswerView answer={answer} skeleton={<Skeleton rows={8} />}>
            {(trial) => <Results trial={trial} />}
          </AnswerView>
        )}
        <Notice words={trialCopy.note} icon="eye" />
      </View>
    </View>
  );
}

/** What a village's month would have been under the draft that lies on this phone. */
export function TrialView({ unitCode }: { readonly unitCode: string | null }) {
  const answer = useGetBook(unitCode);
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={8} />}>
      {(book) => <TrialBody key={book.unitCode} book={book} />}
    </AnswerView>
  );
}
