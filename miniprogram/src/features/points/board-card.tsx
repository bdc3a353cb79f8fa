import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Ranking, RankingRow } from '@shared/contract/points';
import { isBoardOfPeople } from '@shared/domain/board-view';
import { EmptyState } from '@/components/feedback/empty-state';
import { Notice } from '@/components/feedback/notice';
import { openPage } from '@/routes';
import { boardCopy } from './board-copy';
import { BoardHead } from './board-head';
import { BoardRows } from './board-rows';
import { isHidden, opennessOf } from './board-state';
import { copy } from './copy';
import { WhySheet } from './why-sheet';
import './boards.scss';

/** What a press on a row does: a person's or a household's entries open, everything else explains itself. */
export function useWhy(ranking: Ranking | undefined) {
  const [asked, setAsked] = useState<RankingRow | null>(null);
  const onWhy = (row: RankingRow) => {
    if (ranking === undefined || !isBoardOfPeople(ranking.board) || isHidden(row)) {
      setAsked(row);
      return;
    }
    const { board, month, year } = ranking;
    const { subjectId, name } = row;
    // A year is as long as all of its months: its entries come newest first, month after month.
    const of = year === null ? { month } : { year };
    openPage('entries', { subjectKind: board, subjectId, name, ...of });
  };
  return { asked, onWhy, close: () => setAsked(null) };
}

/** Nobody to show: nobody has points yet, or the village keeps its people's places to themselves. */
function NoRows({ ranking, onGrids }: { readonly ranking: Ranking; readonly onGrids: () => void }) {
  if (opennessOf(ranking) === 'closed') {
    return (
      <EmptyState
        title={boardCopy.closed}
        advice={boardCopy.closedAdvice}
        icon="eye"
        action={{ word: boardCopy.closedAction, onPress: onGrids }}
      />
    );
  }
  // Who has no place of their own cannot be told from here whether there are none, or none for their eyes.
  const [title, advice] = isBoardOfPeople(ranking.board)
    ? [boardCopy.emptyPeople, boardCopy.emptyPeopleAdvice]
    : [copy.empty, copy.emptyAdvice];
  return <EmptyState title={title} advice={advice} icon="board" />;
}

export interface BoardCardProps {
  readonly ranking: Ranking;
  readonly why: ReturnType<typeof useWhy>;
  /** Opens the board of grids. */
  readonly onGrids: () => void;
}

/** The whole board as it hangs on the wall: title, state, the best three, everybody else, and how it was counted. */
export function BoardCard({ ranking, why, onGrids }: BoardCardProps) {
  const { board, rows, entryCount } = ranking;
  const openness = opennessOf(ranking);
  return (
    <View className="board">
      <BoardHead ranking={ranking} />
      {(openness === 'masked' || openness === 'ownOnly') && (
        <Notice words={boardCopy.openness[openness]} icon="eye" />
      )}
      {!isBoardOfPeople(board) && rows.length > 0 && (
        <View className="board__words">{copy.averageWords}</View>
      )}
      {rows.length === 0 ? (
        <NoRows ranking={ranking} onGrids={onGrids} />
      ) : (
        <>
          <BoardRows ranking={ranking} onWhy={why.onWhy} />
          <View className="board__foot">
            {openness !== 'ownOnly' && boardCopy.count(board, rows.length, entryCount)}
            {boardCopy.equals}
          </View>
        </>
      )}
      <WhySheet row={why.asked} ranking={ranking} onClose={why.close} />
    </View>
  );
}
