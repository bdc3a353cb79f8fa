import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Ranking, RankingRow } from '@shared/contract/points';
import { Card } from '@/components/content/card';
import { RankRow } from '@/components/content/rank-row';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { openPage } from '@/routes';
import { scoreWords } from '@/words/number-copy';
import { hasEntries, isAverage, rowsStep } from './board-state';
import { copy } from './copy';
import './boards.scss';

const noteOf = (board: Ranking['board'], row: RankingRow): string | undefined =>
  isAverage(board)
    ? copy.averageNote(row.memberCount, scoreWords(row.totalTenths))
    : (row.gridName ?? undefined);

const openerOf = ({ board, month }: Ranking, { subjectId, name }: RankingRow): (() => void) | undefined =>
  hasEntries(board) ? () => openPage('entries', { subjectKind: board, subjectId, name, month }) : undefined;

/** The rows of a board; each of a person or household opens the entries behind it. */
export function BoardRows({ ranking }: { readonly ranking: Ranking }) {
  const [shown, setShown] = useState(rowsStep);
  const { board, rows } = ranking;
  if (rows.length === 0) return <EmptyState title={copy.empty} advice={copy.emptyAdvice} icon="board" />;
  return (
    <>
      {isAverage(board) && <View className="boards__words">{copy.averageWords}</View>}
      <Card kind="list">
        {rows.slice(0, shown).map((row) => (
          <RankRow
            key={row.subjectId}
            rank={row.rank}
            name={row.name}
            note={noteOf(board, row)}
            score={scoreWords(row.scoreTenths)}
            change={row.change}
            onPress={openerOf(ranking, row)}
          />
        ))}
      </Card>
      <LoadMore
        hasMore={rows.length > shown}
        isLoading={false}
        onMore={() => setShown((count) => count + rowsStep)}
      />
    </>
  );
}
