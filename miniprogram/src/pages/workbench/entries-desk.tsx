import { Text, View } from '@tarojs/components';
import type { EntrySummary } from '@shared/contract/points';
import { AnswerView } from '@/api/answer-view';
import { DataTable, type Column } from '@/components/content/data-table';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { classNames } from '@/components/theme/class-names';
import { useListVillageEntries } from '@/features/points/api';
import { copy as pointsCopy } from '@/features/points/copy';
import { copy as workbenchCopy } from '@/features/workbench/copy';
import { openPage } from '@/routes';
import { deltaWords } from '@/words/number-copy';
import { dateWords } from '@/words/when-copy';
import { copy } from './copy';
import { DeskHead } from './desk-head';

const scoreCell = ({ deltaTenths, reversedBy }: EntrySummary) => (
  <Text
    className={classNames(
      'workbench__score',
      deltaTenths < 0 && 'workbench__score--minus',
      reversedBy !== null && 'workbench__score--reversed',
    )}
  >
    {deltaWords(deltaTenths)}
  </Text>
);

const ruleWords = ({ ruleTitle, note, reversedBy }: EntrySummary): string =>
  [reversedBy === null ? '' : pointsCopy.reversed, ruleTitle, note]
    .filter((words) => words !== '')
    .join(' · ');

/** What was written down may be long; all of it stands on the entry. */
const ruleCell = (entry: EntrySummary) => <View className="workbench__rule">{ruleWords(entry)}</View>;

const columns: readonly Column<EntrySummary>[] = [
  {
    key: 'day',
    word: copy.day,
    width: 'normal',
    onCard: 'line',
    cell: ({ effectiveOn }) => dateWords(effectiveOn),
  },
  {
    key: 'who',
    word: copy.who,
    width: 'wide',
    onCard: 'title',
    cell: ({ subjectName }) => subjectName,
  },
  { key: 'rule', word: copy.rule, width: 'rest', onCard: 'note', cell: ruleCell },
  { key: 'source', word: copy.source, width: 'normal', cell: ({ source }) => pointsCopy.sources[source] },
  { key: 'score', word: copy.score, width: 'narrow', isNumber: true, onCard: 'tag', cell: scoreCell },
];

/** The ledger of the village, newest first; each line opens its "why". */
export function EntriesDesk({ canPost }: { readonly canPost: boolean }) {
  const answer = useListVillageEntries();
  return (
    <>
      <DeskHead
        title={copy.sections.entries}
        action={canPost ? { word: copy.postOne, route: 'postPoints' } : undefined}
      >
        <Button word={workbenchCopy.points.ruleBook} kind="ghost" onPress={() => openPage('ruleBook')} />
      </DeskHead>
      <AnswerView answer={answer} skeleton={<Skeleton rows={8} />}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState title={copy.noEntries} advice={copy.noEntriesAdvice} icon="board" />
          ) : (
            <>
              <DataTable
                label={copy.sections.entries}
                columns={columns}
                rows={entries}
                keyOf={({ entryId }) => entryId}
                onOpen={({ entryId }) => openPage('entry', { entryId })}
              />
              <LoadMore {...answer.more} />
            </>
          )
        }
      </AnswerView>
    </>
  );
}
