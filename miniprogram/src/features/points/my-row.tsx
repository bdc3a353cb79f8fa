import { View } from '@tarojs/components';
import type { Ranking } from '@shared/contract/points';
import { RankRow } from '@/components/content/rank-row';
import { openPage } from '@/routes';
import { scoreWords } from '@/words/number-copy';
import { hasEntries, tenthsToNextPlace } from './board-state';
import { copy } from './copy';
import './boards.scss';

const names: Readonly<Record<Ranking['board'], string | null>> = {
  person: copy.me,
  household: copy.myHousehold,
  grid: copy.myGrid,
  village: null,
};

/** My own line, always in sight however far down it stands. */
export function MyRow({ ranking }: { readonly ranking: Ranking }) {
  const { board, mine, month } = ranking;
  if (mine === null) return null;
  const missing = tenthsToNextPlace(ranking);
  return (
    <View className="boards__mine">
      <RankRow
        isMine
        rank={mine.rank}
        name={names[board] ?? mine.name}
        note={missing === null ? copy.leading : copy.toNext(scoreWords(missing))}
        score={scoreWords(mine.scoreTenths)}
        change={mine.change}
        onPress={
          hasEntries(board)
            ? () =>
                openPage('entries', { subjectKind: board, subjectId: mine.subjectId, name: mine.name, month })
            : undefined
        }
      />
    </View>
  );
}
