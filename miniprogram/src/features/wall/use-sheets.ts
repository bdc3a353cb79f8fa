import { useMemo } from 'react';
import type { Ranking } from '@shared/contract/points';
import { dateOf } from '@shared/domain/calendar';
import { pageLink } from '@/platform/page-link';
import type { PaperName } from '@/components/paper/paper';
import { layOutPoster } from './poster-layout';
import type { Sheet } from '@/components/paper/marks';
import { posterOf } from './poster-words';

/**
 * A board as sheets of paper; none while it is on its way or has no rows. `addressOfBoard`, of a board's page within the
 * app, must stay the same function.
 */
export const useSheets = (
  ranking: Ranking | undefined,
  paper: PaperName,
  addressOfBoard: (ranking: Ranking) => string,
): readonly Sheet[] =>
  useMemo(() => {
    if (ranking === undefined || ranking.rows.length === 0) return [];
    const today = dateOf(new Date().toISOString());
    return layOutPoster(posterOf(ranking, { today, link: pageLink(addressOfBoard(ranking)) }), paper);
  }, [ranking, paper, addressOfBoard]);
