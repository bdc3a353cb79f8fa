import { View } from '@tarojs/components';
import type { Ranking } from '@shared/contract/points';
import { RankRow } from '@/components/content/rank-row';
import { Button } from '@/components/form/button';
import { scoreWords } from '@/words/number-copy';
import { boardCopy } from './board-copy';
import { isPlain, opennessOf, tenthsToNextPlace } from './board-state';
import { copy } from './copy';
import './boards.scss';

/** What to reach for; where others are not shown, that nobody else sees this place either. */
function noteOf(ranking: Ranking): string {
  const openness = opennessOf(ranking);
  if (openness === 'closed' || openness === 'ownOnly') return boardCopy.onlyYouSee;
  const missing = tenthsToNextPlace(ranking);
  return missing === null ? copy.leading : copy.toNext(scoreWords(missing));
}

export interface MyRowProps {
  readonly ranking: Ranking;
  readonly onWhy: (row: Ranking['rows'][number]) => void;
}

/** My own line, always in sight however far down it stands. */
export function MyRow({ ranking, onWhy }: MyRowProps) {
  const { board, mine } = ranking;
  if (mine === null) return null;
  return (
    <View className="boards__mine">
      <RankRow
        look="bar"
        rank={mine.rank}
        name={boardCopy.own[board]}
        note={noteOf(ranking)}
        score={scoreWords(mine.scoreTenths)}
        change={mine.change}
        isPlain={isPlain(mine)}
        onPress={() => onWhy(mine)}
      />
    </View>
  );
}

export interface NoRowProps {
  readonly board: Ranking['board'];
  /** Opens the board of households, where the caller's may stand. */
  readonly onHousehold: () => void;
}

/** In place of my own line, where I have none: why not, and where to look instead. */
export function NoRow({ board, onHousehold }: NoRowProps) {
  return (
    <View className="boards__absent">
      <View className="boards__absent-words">{boardCopy.absent[board]}</View>
      {board === 'person' && (
        <Button word={boardCopy.absentHousehold} kind="ghost" size="compact" onPress={onHousehold} />
      )}
    </View>
  );
}
