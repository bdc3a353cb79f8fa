import { points } from '@shared/contract/index';
import type { RankingBoard } from '@shared/domain/points-words';
import { useAnswer } from '@/api/use-answer';

/** Which month or year a board is of; null is whatever was published last. */
export type BoardPeriod =
  { readonly month: string } | { readonly quarter: string } | { readonly year: string } | null;

/** A board as the village shows it to anybody: it hangs where anybody passes, whoever has it printed. */
export const useGetRankingForEverybody = (board: RankingBoard, period: BoardPeriod) =>
  useAnswer(points.getRanking, { board, ...period, isForEverybody: true });
