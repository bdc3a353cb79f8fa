import { View } from '@tarojs/components';
import type { Ranking, RankingRow } from '@shared/contract/points';
import { KeyValueList } from '@/components/content/key-value-list';
import { Sheet } from '@/components/feedback/sheet';
import { Button } from '@/components/form/button';
import { scoreWords } from '@/words/number-copy';
import { boardCopy } from './board-copy';
import { isHidden } from './board-state';
import './boards.scss';

/** How the number of a grid or a village came about, to be counted again by hand. */
function Average({ row }: { readonly row: RankingRow }) {
  const { totalTenths, memberCount, scoreTenths } = row;
  return (
    <>
      <KeyValueList
        items={[
          { key: 'total', label: boardCopy.total, value: boardCopy.average(totalTenths) },
          { key: 'members', label: boardCopy.members, value: boardCopy.membersOf(memberCount) },
          {
            key: 'average',
            label: boardCopy.averageOf,
            value: boardCopy.howAverage(totalTenths, memberCount, scoreTenths),
          },
        ]}
      />
      <View className="why-sheet__words">{boardCopy.averageRule}</View>
    </>
  );
}

export interface WhySheetProps {
  /** Of `ranking`; null keeps the sheet closed. */
  readonly row: RankingRow | null;
  readonly ranking: Ranking;
  /** Opens the people of a village, for those who look after several; undefined for everybody else. */
  readonly onVillage?: ((villageCode: string) => void) | undefined;
  readonly onClose: () => void;
}

/** What is behind a row that leads to no entries: how an average is counted, or why a name is not told. */
export function WhySheet({ row, ranking, onVillage, onClose }: WhySheetProps) {
  if (row === null) return null;
  if (isHidden(row)) {
    return (
      <Sheet isOpen title={boardCopy.hiddenTitle} onClose={onClose}>
        <View className="why-sheet__words">{boardCopy.hiddenRule}</View>
      </Sheet>
    );
  }
  return (
    <Sheet isOpen title={boardCopy.whyOf(row.name, scoreWords(row.scoreTenths))} onClose={onClose}>
      <View className="why-sheet__words">{boardCopy.period(ranking)}</View>
      <Average row={row} />
      {onVillage && ranking.board === 'village' && (
        <Button
          word={boardCopy.peopleOf(row.name)}
          kind="ghost"
          onPress={() => {
            onClose();
            onVillage(row.subjectId);
          }}
        />
      )}
    </Sheet>
  );
}
