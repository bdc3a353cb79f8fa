import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { Medal } from './medal';
import { Pressable } from './pressable';
import { RankChange } from './rank-change';
import type { RankLine } from './rank-row';
import './rank-podium.scss';

export interface PodiumLine extends RankLine {
  readonly key: string;
  readonly onPress: () => void;
}

export interface RankPodiumProps {
  readonly lines: readonly PodiumLine[];
  /** There is no room for notes under the names. */
  readonly isNarrow?: boolean;
}

/**
 * The best three side by side, the first in the middle and highest. They stand in the order of their ranks for those who
 * hear or walk through the page; only the eye sees the second on the left.
 */
export function RankPodium({ lines, isNarrow = false }: RankPodiumProps) {
  return (
    <View className={classNames('podium', isNarrow && 'podium--narrow')}>
      {lines.map(({ key, rank, name, note, score, change, onPress }, place) => (
        <Pressable
          key={key}
          className={classNames('podium__place', `podium__place--${place + 1}`)}
          onPress={onPress}
        >
          <Medal rank={rank} size="large" />
          <View className={classNames('podium__step', `podium__step--${rank}`)}>
            <View className="podium__name">{name}</View>
            {note !== undefined && !isNarrow && <View className="podium__note">{note}</View>}
            <View className="podium__score">{score}</View>
            <RankChange change={change} />
          </View>
        </Pressable>
      ))}
    </View>
  );
}
