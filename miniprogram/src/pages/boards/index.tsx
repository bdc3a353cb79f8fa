import { useState } from 'react';
import { rankingBoards, type RankingBoard } from '@shared/domain/points-words';
import type { Ranking } from '@shared/contract/points';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Notice } from '@/components/feedback/notice';
import { Skeleton } from '@/components/feedback/skeleton';
import { Segments } from '@/components/form/segments';
import { Page } from '@/components/layout/page';
import { useGetRanking } from '@/features/points/api';
import { BoardRows } from '@/features/points/board-rows';
import { copy } from '@/features/points/copy';
import { MonthButton } from '@/features/points/month-button';
import { MonthSheet } from '@/features/points/month-sheet';
import { MyRow } from '@/features/points/my-row';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';

/** Where the month stands: running, open to questions, or settled. */
function StateNotice({ ranking: { state, publicityUntil } }: { readonly ranking: Ranking }) {
  return (
    <Notice
      words={`${copy.states[state]} · ${copy.stateWords[state](publicityUntil ?? '')}`}
      tone={state === 'publicity' ? 'publicity' : 'plain'}
      icon={state === 'running' ? 'clock' : 'bell'}
    />
  );
}

function Boards() {
  const [board, setBoard] = useState<RankingBoard>('person');
  const [month, setMonth] = useState<string | null>(null);
  const [isPicking, setIsPicking] = useState(false);
  const answer = useGetRanking(board, month);
  useRefetchOnShow(answer.refetch);
  // While another board is on its way the one before stays, but it must not pass for the new one.
  const ranking = answer.data?.board === board ? answer.data : undefined;
  return (
    <Page
      title={pageTitles.boards}
      tab="boards"
      action={answer.data && <MonthButton month={answer.data.month} onPress={() => setIsPicking(true)} />}
      footer={ranking?.mine ? <MyRow ranking={ranking} /> : undefined}
    >
      <ActingBanner />
      <Segments
        label={copy.boardLabel}
        chosen={board}
        onChoose={setBoard}
        options={rankingBoards.map((key) => ({ key, word: copy.boards[key] }))}
      />
      <AnswerView
        answer={{ data: ranking, error: answer.error, refetch: answer.refetch }}
        skeleton={<Skeleton rows={7} />}
      >
        {(shown) => (
          <>
            <StateNotice ranking={shown} />
            <BoardRows key={`${shown.board}:${shown.month}`} ranking={shown} />
          </>
        )}
      </AnswerView>
      {answer.data && (
        <MonthSheet
          isOpen={isPicking}
          ranking={answer.data}
          onPick={setMonth}
          onClose={() => setIsPicking(false)}
        />
      )}
    </Page>
  );
}

export default function BoardsPage() {
  return (
    <VillageGate title={pageTitles.boards} tab="boards">
      <Boards />
    </VillageGate>
  );
}
