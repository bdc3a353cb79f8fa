import type { Import } from '@shared/contract/sheets';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { Tag, type TagTone } from '@/components/content/tag';
import { Notice } from '@/components/feedback/notice';
import { LoadMore } from '@/components/feedback/load-more';
import { momentWords } from '@/words/when-copy';
import { useListImports } from './api';
import { copy } from './copy';
import { isUnfinished, type ImportAim } from './state';

const tones: Readonly<Record<Import['state'], TagTone>> = {
  reading: 'blue',
  ready: 'red',
  applying: 'blue',
  done: 'green',
  cancelled: 'plain',
};

const noteOf = ({ startedAt, startedByName, state, counts, kind }: Import): string =>
  [
    copy.historyNote(momentWords(startedAt), startedByName),
    state === 'reading' || state === 'cancelled' ? '' : copy.historyCounts(counts, kind),
  ]
    .filter((words) => words !== '')
    .join(' · ');

export interface ImportHistoryProps {
  readonly aim: ImportAim;
  readonly onOpen: (importId: string) => void;
}

/** What was left in the middle, above everything else: most come back for it. */
export function UnfinishedImport({ aim, onOpen }: ImportHistoryProps) {
  const { data = [] } = useListImports(aim);
  const left = data.find((each) => each.kind === aim.kind && isUnfinished(each));
  if (left === undefined) return null;
  return (
    <Notice
      words={copy.unfinished(left.fileName)}
      tone="attention"
      icon="clock"
      onPress={() => onOpen(left.importId)}
    />
  );
}

/** What was brought in before, and what waits to be gone on with. */
export function ImportHistory({ aim, onOpen }: ImportHistoryProps) {
  const answer = useListImports(aim);
  useRefetchOnShow(answer.refetch);
  // A line, not the height of a screen: the page is for the next import.
  if (answer.data === undefined && answer.error !== null) {
    const retry = () => void answer.refetch();
    return <Notice words={copy.historyFailed} tone="attention" icon="alert" onPress={retry} />;
  }
  return (
    <AnswerView answer={answer}>
      {(imports) => {
        const ofKind = imports.filter(({ kind }) => kind === aim.kind);
        return (
          <Card title={copy.history} kind="list">
            {ofKind.length === 0 && <ListRow title={copy.noHistory} />}
            {ofKind.map((each) => (
              <ListRow
                key={each.importId}
                title={each.fileName}
                note={noteOf(each)}
                trail={<Tag word={copy.states[each.state]} tone={tones[each.state]} />}
                onPress={() => onOpen(each.importId)}
              />
            ))}
            {answer.more.hasMore && <LoadMore {...answer.more} />}
          </Card>
        );
      }}
    </AnswerView>
  );
}
