import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Ranking } from '@shared/contract/points';
import { boardWords } from '@shared/domain/points-copy';
import { rankingBoards, type RankingBoard } from '@shared/domain/points-words';
import { AnswerView } from '@/api/answer-view';
import { EmptyState } from '@/components/feedback/empty-state';
import { Skeleton } from '@/components/feedback/skeleton';
import { Segments } from '@/components/form/segments';
import { Page } from '@/components/layout/page';
import { paperNames, type PaperName } from '@/components/paper/paper';
import { PrintedSheets } from '@/components/paper/printed-sheets';
import { SheetActions } from '@/components/paper/sheet-actions';
import { SheetPreview } from '@/components/paper/sheet-preview';
import { periodKey, type Period } from '@/features/points/period';
import { BoardPeriod } from '@/features/points/board-period';
import { PeriodSheet } from '@/features/points/period-sheet';
import { boardAsked, boardParams } from '@/features/points/use-board';
import { OtherPaper } from '@/features/reports/other-paper';
import { VillageGate } from '@/features/villages/village-gate';
import { useGetRankingForEverybody } from '@/features/wall/api';
import { copy } from '@/features/wall/copy';
import { sealDigits } from '@/features/wall/poster-words';
import { useSheets } from '@/features/wall/use-sheets';
import { pageTitles } from '@/pages/titles-copy';
import { addressOf, useRouteParams } from '@/routes';
import '@/features/wall/poster.scss';

interface NothingProps {
  readonly board: RankingBoard;
  readonly onGrids: () => void;
}

/** An empty sheet is not worth its paper: why there is none, and what can be printed instead. */
function Nothing({ board, onGrids }: NothingProps) {
  const isOfPeople = board === 'person' || board === 'household';
  return (
    <EmptyState
      title={copy.nothing}
      advice={isOfPeople ? copy.nothingForPeople : copy.nothingElse}
      icon="board"
      action={isOfPeople ? { word: copy.toGrids, onPress: onGrids } : undefined}
    />
  );
}

/** Where the code on the paper leads: a sealed month can be verified, everything else is looked at. */
const addressOfBoard = (ranking: Ranking): string => {
  const { seal, month } = ranking;
  if (seal === null) return addressOf('boards', boardParams(ranking.board, periodKey(ranking)));
  return addressOf('verify', { month, kind: seal.kind, seal: seal.seal.slice(0, sealDigits) });
};

function usePoster() {
  const asked = boardAsked(useRouteParams());
  const [board, setBoard] = useState<RankingBoard>(asked.board);
  const [period, setPeriod] = useState<Period>(asked.period);
  const [paper, setPaper] = useState<PaperName>('A3');
  const answer = useGetRankingForEverybody(board, period);
  // While another board is on its way the one before stays, but it must not be printed for the new one.
  const ranking = answer.isPlaceholderData ? undefined : answer.data;
  const sheets = useSheets(ranking, paper, addressOfBoard);
  return { answer, ranking, sheets, board, setBoard, setPeriod, paper, setPaper };
}

function Poster() {
  const [isPicking, setIsPicking] = useState(false);
  const { answer, ranking, sheets, board, setBoard, setPeriod, paper, setPaper } = usePoster();
  const [first, ...others] = sheets;
  return (
    <Page
      title={pageTitles.poster}
      action={answer.data && <BoardPeriod period={answer.data} onPress={() => setIsPicking(true)} />}
      footer={first && <SheetActions key={first.label} sheets={sheets} name={first.label} />}
    >
      <View className="poster__options">
        <Segments
          label={copy.boardLabel}
          chosen={board}
          onChoose={setBoard}
          options={rankingBoards.map((key) => ({ key, word: boardWords[key] }))}
        />
        <Segments
          label={copy.paperLabel}
          chosen={paper}
          onChoose={setPaper}
          options={paperNames.map((key) => ({ key, word: copy.papers[key] }))}
        />
      </View>
      <OtherPaper />
      <AnswerView answer={{ ...answer, data: ranking }} skeleton={<Skeleton rows={1} shape="card" />}>
        {() =>
          first ? (
            <SheetPreview sheets={sheets} note={copy.onlyPublic} />
          ) : (
            <Nothing board={board} onGrids={() => setBoard('grid')} />
          )
        }
      </AnswerView>
      {first && <PrintedSheets sheets={[first, ...others]} />}
      {answer.data && (
        <PeriodSheet
          isOpen={isPicking}
          ranking={answer.data}
          onPick={setPeriod}
          onClose={() => setIsPicking(false)}
        />
      )}
    </Page>
  );
}

export default function PosterPage() {
  return (
    <VillageGate title={pageTitles.poster}>
      <Poster />
    </VillageGate>
  );
}
