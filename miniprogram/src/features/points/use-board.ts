import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { rankingBoards, type RankingBoard } from '@shared/domain/points-words';
import { takeWish, useRouteParams, type RouteParams } from '@/routes';
import { useGetRanking } from './api';
import { periodOf, type Period } from './period';

interface BoardAsked {
  readonly board: RankingBoard;
  readonly period: Period;
}

type Params = Readonly<Partial<Record<string, string>>>;

/** What a link or a press elsewhere asks for; what it leaves open is the board of party members, published last. */
export const boardAsked = (params: Params): BoardAsked => ({
  board: rankingBoards.find((board) => board === params['board']) ?? 'person',
  period: periodOf(params['period']),
});

/** The same as parameters of an address. */
export const boardParams = (board: RankingBoard, periodKey: string): RouteParams => ({
  board,
  period: periodKey,
});

/** The board one looks at: the one asked for, then whatever one chooses. */
export function useBoard() {
  const link = useRouteParams();
  const [asked, setAsked] = useState<BoardAsked>(() => boardAsked(takeWish('boards') ?? link));
  useDidShow(() => {
    const wish = takeWish('boards');
    if (wish !== null) setAsked(boardAsked(wish));
  });
  const { board, period } = asked;
  const answer = useGetRanking(board, period);
  return {
    board,
    answer,
    // While another board is on its way the one before stays, but it must not pass for the new one.
    ranking: answer.data?.board === board ? answer.data : undefined,
    showBoard: (next: RankingBoard) => setAsked({ board: next, period }),
    showPeriod: (next: Exclude<Period, null>) => setAsked({ board, period: next }),
  };
}
