import { AnswerView } from '@/api/answer-view';
import { Skeleton } from '@/components/feedback/skeleton';
import { Page } from '@/components/layout/page';
import { useGetRanking } from '@/features/points/api';
import { BoardMovesView } from '@/features/points/board-moves-view';
import { boardAsked } from '@/features/points/use-board';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

function BoardMoves() {
  const { board, period } = boardAsked(useRouteParams());
  const answer = useGetRanking(board, period);
  return (
    <Page title={pageTitles.boardMoves}>
      <AnswerView answer={answer} skeleton={<Skeleton rows={6} />}>
        {(ranking) => <BoardMovesView ranking={ranking} />}
      </AnswerView>
    </Page>
  );
}

export default function BoardMovesPage() {
  return (
    <VillageGate title={pageTitles.boardMoves}>
      <BoardMoves />
    </VillageGate>
  );
}
