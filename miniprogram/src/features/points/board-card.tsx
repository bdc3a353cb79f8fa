import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Ranking, RankingRow } from '@shared/contract/points';
import { isBoardOfPeople } from '@shared/domain/board-view';
import { Glyph } from '@/components/content/glyph';
import { Pressable } from '@/components/content/pressable';
import { SealMark } from '@/components/content/seal-mark';
import { EmptyState } from '@/components/feedback/empty-state';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { openPage, type RouteParams } from '@/routes';
import { boardCopy } from './board-copy';
import { BoardHead } from './board-head';
import { BoardRows } from './board-rows';
import { isHidden, movesOf, opennessOf } from './board-state';
import { copy } from './copy';
import { periodKey, type PeriodOf } from './period';
import { boardParams } from './use-board';
import { WhySheet, type WhySheetProps } from './why-sheet';
import './boards.scss';

/** A quarter or a year is as long as all of its months: its entries come newest first, month after month. */
function spanOf({ month, quarter, year }: PeriodOf): RouteParams {
  if (year !== null) return { year };
  return quarter === null ? { month } : { quarter };
}

/** What a press on a row does: a person's or a household's entries open, everything else explains itself. */
export function useWhy(ranking: Ranking | undefined) {
  const [asked, setAsked] = useState<RankingRow | null>(null);
  const onWhy = (row: RankingRow) => {
    if (ranking === undefined || !isBoardOfPeople(ranking.board) || isHidden(row)) {
      setAsked(row);
      return;
    }
    const { board, month, quarter, year } = ranking;
    const { subjectId, name } = row;
    openPage('entries', { subjectKind: board, subjectId, name, ...spanOf({ month, quarter, year }) });
  };
  return { asked, onWhy, close: () => setAsked(null) };
}

/** What is disputed, who came and went, and the seal by which anybody can count the board again. */
function Beside({ ranking }: { readonly ranking: Ranking }) {
  const { board, month, objections, seal } = ranking;
  const { upheld, corrected } = objections;
  const moves = boardCopy.moves(movesOf(ranking));
  const params = boardParams(board, periodKey(ranking));
  return (
    <>
      {upheld + corrected > 0 && (
        <Pressable
          className="board__beside"
          role="link"
          onPress={() => openPage('objections', { scope: 'village', month })}
        >
          {boardCopy.objectionsDone(upheld, corrected)}
          <Glyph name="forward" size="small" />
        </Pressable>
      )}
      {moves !== '' && (
        <Pressable className="board__beside" role="link" onPress={() => openPage('boardMoves', params)}>
          {moves}
          <Glyph name="forward" size="small" />
        </Pressable>
      )}
      {seal !== null && (
        <View className="board__seal">
          <SealMark seal={seal.seal} note={boardCopy.sealedAt(seal.sealedAt)} />
          <Button word={boardCopy.verify} kind="ghost" onPress={() => openPage('verify', { month })} />
        </View>
      )}
    </>
  );
}

/** A county's townships are ranked when the month is published; until then the month before can be looked at. */
function NotPublished({ ranking, onMonth }: Pick<BoardCardProps, 'ranking' | 'onMonth'>) {
  const earlier = ranking.months[1];
  return (
    <EmptyState
      title={boardCopy.notPublished}
      advice={boardCopy.notPublishedAdvice}
      icon="calendar"
      action={
        earlier === undefined
          ? undefined
          : { word: boardCopy.toPublished(earlier), onPress: () => onMonth(earlier) }
      }
    />
  );
}

/** Nobody to show: nobody has points yet, or the village keeps its people's places to themselves. */
function NoRows({ ranking, onGrids, onMonth }: Omit<BoardCardProps, 'why'>) {
  if (ranking.board === 'township' && ranking.state === 'running') {
    return <NotPublished ranking={ranking} onMonth={onMonth} />;
  }
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
  /** See WhySheetProps. */
  readonly onVillage?: WhySheetProps['onVillage'];
  /** Opens the same board of another month. */
  readonly onMonth: (month: string) => void;
}

/** The whole board as it hangs on the wall: title, state, the best three, everybody else, and how it was counted. */
export function BoardCard({ ranking, why, onGrids, onVillage, onMonth }: BoardCardProps) {
  const { board, month, rows, entryCount } = ranking;
  const { waiting } = ranking.objections;
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
        <NoRows ranking={ranking} onGrids={onGrids} onMonth={onMonth} />
      ) : (
        <>
          {waiting > 0 && (
            <Notice
              words={boardCopy.objections(waiting)}
              tone="publicity"
              icon="alert"
              onPress={() => openPage('objections', { scope: 'village', month })}
            />
          )}
          <BoardRows ranking={ranking} onWhy={why.onWhy} />
          <View className="board__foot">
            {openness !== 'ownOnly' && boardCopy.count(board, rows.length, entryCount)}
            {boardCopy.equals}
          </View>
          <Beside ranking={ranking} />
        </>
      )}
      <WhySheet row={why.asked} ranking={ranking} onVillage={onVillage} onClose={why.close} />
    </View>
  );
}
