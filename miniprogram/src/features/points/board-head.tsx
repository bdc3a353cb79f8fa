import { View } from '@tarojs/components';
import type { Ranking } from '@shared/contract/points';
import { monthOf } from '@shared/domain/calendar';
import { Heading } from '@/components/content/heading';
import { Tag, type TagTone } from '@/components/content/tag';
import { boardCopy } from './board-copy';
import { copy } from './copy';
import { isRunning } from './period';
import './boards.scss';

const tones = { running: 'blue', publicity: 'gold', final: 'green' } as const satisfies Record<
  Ranking['state'],
  TagTone
>;

/** What the village's eyes look for under the title: whether these places still move. */
function stateWords({ state, publicityUntil, month, quarter, year }: Ranking): string {
  if (year !== null || quarter !== null) {
    const now = new Date().toISOString();
    if (isRunning({ month, quarter, year }, now)) return boardCopy.runningYear;
    return year === null ? boardCopy.pastQuarter : boardCopy.pastYear;
  }
  if (state === 'publicity' && publicityUntil !== null) return boardCopy.publicity(publicityUntil);
  if (state !== 'running') return copy.stateWords.final;
  return month < monthOf(new Date().toISOString()) ? copy.stateWords.closing : copy.stateWords.running;
}

/** The title of the board as it would be painted over it on the wall: of whom, of when, and how it stands. */
export function BoardHead({ ranking }: { readonly ranking: Ranking }) {
  const { board, unitName, state, quarter, year } = ranking;
  return (
    <View className="board-head">
      <Heading className="board-head__title" level={2}>
        {boardCopy.title(unitName, board)}
      </Heading>
      <View className="board-head__period">
        {boardCopy.period(ranking)}
        {year === null && quarter === null && <Tag word={copy.states[state]} tone={tones[state]} />}
      </View>
      <View className="board-head__state">{stateWords(ranking)}</View>
    </View>
  );
}
