import { View } from '@tarojs/components';
import type { Ranking } from '@shared/contract/points';
import { notRankedReasons } from '@shared/domain/points-words';
import { BeforeAfter } from '@/components/content/before-after';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { EmptyState } from '@/components/feedback/empty-state';
import { boardCopy } from './board-copy';
import { isAboutMoves } from './board-state';
import { movesCopy as copy } from './moves-copy';
import './boards.scss';

function NewCard({ rows }: Pick<Ranking, 'rows'>) {
  const found = rows.filter(({ isNew }) => isNew);
  if (found.length === 0) return null;
  return (
    <Card title={copy.isNew} kind="list">
      {found.map(({ subjectId, name, gridName, rank, scoreTenths }) => (
        <ListRow
          key={subjectId}
          title={name}
          note={gridName ?? undefined}
          trail={copy.place(rank, scoreTenths)}
        />
      ))}
    </Card>
  );
}

function LeftCard({ left }: Pick<Ranking, 'left'>) {
  if (left.length === 0) return null;
  return (
    <Card title={copy.left} kind="list">
      <ListRow title={left.join('、')} note={copy.leftNote} />
    </Card>
  );
}

/** Where somebody stood when the board was published, and where a decision has put them. */
function CorrectedCard({ rows }: Pick<Ranking, 'rows'>) {
  const changes = rows.flatMap(({ subjectId, name, rank, scoreTenths, before }) =>
    before === null
      ? []
      : [
          {
            key: subjectId,
            field: name,
            before: copy.place(before.rank, before.scoreTenths),
            after: copy.place(rank, scoreTenths),
          },
        ],
  );
  if (changes.length === 0) return null;
  return (
    <Card title={copy.corrected}>
      <View className="board__words">{copy.correctedNote}</View>
      <BeforeAfter changes={changes} />
    </Card>
  );
}

function NotRankedCard({ notRanked, notRankedCount }: Pick<Ranking, 'notRanked' | 'notRankedCount'>) {
  if (notRankedCount === 0) return null;
  const more = notRankedCount - notRanked.length;
  const groups = notRankedReasons.map((reason) => ({
    reason,
    names: notRanked.filter((one) => one.reason === reason).map(({ name }) => name),
  }));
  return (
    <Card title={copy.notRanked(notRankedCount)} kind="list">
      {groups
        .filter(({ names }) => names.length > 0)
        .map(({ reason, names }) => (
          <ListRow key={reason} title={copy.reasons[reason]} note={names.join('、')} />
        ))}
      {more > 0 && <ListRow title={copy.andMore(more)} />}
    </Card>
  );
}

/** Beside the rows of a board: who is new, who left, whose place was corrected, and who is not ranked and why. */
export function BoardMovesView({ ranking }: { readonly ranking: Ranking }) {
  return (
    <>
      <View className="board__words">{`${boardCopy.title(ranking.unitName, ranking.board)} · ${boardCopy.period(ranking)}`}</View>
      {isAboutMoves(ranking) ? (
        <>
          <CorrectedCard rows={ranking.rows} />
          <NewCard rows={ranking.rows} />
          <LeftCard left={ranking.left} />
          <NotRankedCard notRanked={ranking.notRanked} notRankedCount={ranking.notRankedCount} />
        </>
      ) : (
        <EmptyState title={copy.nothing} advice={copy.nothingAdvice} icon="board" />
      )}
    </>
  );
}
