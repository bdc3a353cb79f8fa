import type { Ranking } from '@shared/contract/points';
import type { RankingBoard } from '@shared/domain/points-words';
import { AppError } from '@shared/errors';
import { gather } from '../_runtime/gather';
import type { ReadCall } from '../_runtime/route';
import { boardParts } from '../points/boards/board-parts';
import { getRanking } from '../points/get-ranking';

export interface BoardAsked {
  readonly board: RankingBoard;
  readonly month?: string | undefined;
  readonly quarter?: string | undefined;
  readonly year?: string | undefined;
}

/** A board as the boards' own page shows it to whoever calls. */
export const readBoard = async (call: ReadCall<unknown>, asked: BoardAsked): Promise<Ranking> => {
  const { actor, villageCode, now } = call;
  const { board, month, quarter, year } = asked;
  const input = {
    ...{ board, isForEverybody: false },
    ...(month === undefined ? {} : { month }),
    ...(quarter === undefined ? {} : { quarter }),
    ...(year === undefined ? {} : { year }),
  };
  const person = { personId: actor.personId };
  const gathered = await gather({ person, villageCode }, boardParts(input, now));
  if (gathered === null) throw new AppError('NotFound');
  return getRanking({ ...call, input }, gathered.brought);
};
