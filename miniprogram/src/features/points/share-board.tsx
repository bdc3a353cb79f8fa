import type { Ranking } from '@shared/contract/points';
import { ShareButton } from '@/components/form/share-button';
import { addressOf } from '@/routes';
import { boardCopy } from './board-copy';
import { periodKey } from './period';
import { boardParams } from './use-board';

/** The title and the way to a board; its rows are for those who may open it. */
export const boardCard = (ranking: Ranking) => ({
  title: boardCopy.share(boardCopy.title(ranking.unitName, ranking.board), boardCopy.period(ranking)),
  address: addressOf('boards', boardParams(ranking.board, periodKey(ranking))),
  picture: 'board' as const,
});

/** Sends this board to the village's chat group. */
export const ShareBoard = ({ ranking }: { readonly ranking: Ranking }) => (
  <ShareButton card={boardCard(ranking)} />
);
