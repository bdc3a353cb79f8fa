import { useState } from 'react';
import { boardWords } from '@shared/domain/points-copy';
import { rankingBoards, type RankingBoard } from '@shared/domain/points-words';
import type { Ranking } from '@shared/contract/points';
import { AnswerView } from '@/api/answer-view';
import { chooseVillage } from '@/api/chosen-village';
import { useMe } from '@/api/use-me';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Skeleton } from '@/components/feedback/skeleton';
import { Segments } from '@/components/form/segments';
import { Page } from '@/components/layout/page';
import { BoardCard, useWhy } from '@/features/points/board-card';
import { ShareBoard } from '@/features/points/share-board';
import { copy } from '@/features/points/copy';
import { MyRow, NoRow } from '@/features/points/my-row';
import { periodKey } from '@/features/points/period';
import { BoardPeriod } from '@/features/points/board-period';
import { PeriodSheet } from '@/features/points/period-sheet';
import { boardParams, useBoard } from '@/features/points/use-board';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { VillageGate } from '@/features/villages/village-gate';
import { PosterButton } from '@/features/wall/poster-button';
import { pageTitles } from '@/pages/titles-copy';

interface FootProps {
  readonly ranking: Ranking | undefined;
  readonly why: ReturnType<typeof useWhy>;
  readonly onBoard: (board: RankingBoard) => void;
}

/** My own line, or why there is none; an officer of the township has no place anywhere. */
function useFoot({ ranking, why, onBoard }: FootProps) {
  const { data: me } = useMe();
  if (ranking === undefined) return undefined;
  if (ranking.mine !== null) return <MyRow ranking={ranking} onWhy={why.onWhy} />;
  const isOfVillage = me?.villageCode?.startsWith(ranking.unitCode) ?? false;
  return isOfVillage && ranking.rows.length > 0 ? (
    <NoRow board={ranking.board} onHousehold={() => onBoard('household')} />
  ) : undefined;
}

function Boards() {
  const [isPicking, setIsPicking] = useState(false);
  const { board, ranking, answer, showBoard, showPeriod } = useBoard();
  const why = useWhy(ranking);
  const footer = useFoot({ ranking, why, onBoard: showBoard });
  const { data: me } = useMe();
  const openVillage = (villageCode: string) => {
    chooseVillage(villageCode);
    showBoard('person');
  };
  useRefetchOnShow(answer.refetch);
  return (
    <Page
      title={pageTitles.boards}
      tab="boards"
      action={answer.data && <BoardPeriod period={answer.data} onPress={() => setIsPicking(true)} />}
      footer={footer}
    >
      <ActingBanner />
      <Segments
        label={copy.boardLabel}
        chosen={board}
        onChoose={showBoard}
        options={rankingBoards.map((key) => ({ key, word: boardWords[key] }))}
      />
      <AnswerView answer={{ ...answer, data: ranking }} skeleton={<Skeleton rows={7} />}>
        {(shown) => (
          <>
            <BoardCard
              key={`${shown.board}:${periodKey(shown)}`}
              ranking={shown}
              why={why}
              onGrids={() => showBoard('grid')}
              onVillage={me?.villageCode === null ? openVillage : undefined}
              onMonth={(month) => showPeriod({ month })}
            />
            {shown.rows.length > 0 && (
              <>
                <ShareBoard ranking={shown} />
                <PosterButton params={boardParams(shown.board, periodKey(shown))} />
              </>
            )}
          </>
        )}
      </AnswerView>
      {answer.data && (
        <PeriodSheet
          isOpen={isPicking}
          ranking={answer.data}
          onPick={showPeriod}
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
