import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { Medal } from './medal';
import { Pressable } from './pressable';
import { RankChange } from './rank-change';
import './rank-row.scss';

export interface RankRowProps {
  readonly rank: number;
  readonly name: string;
  readonly note?: string | undefined;
  /** Tags beside the name, such as "objection pending". */
  readonly tags?: ReactNode;
  /** Already formatted, such as 62.0. */
  readonly score: string;
  readonly change: number | null;
  /** The caller's own line, shown on red. */
  readonly isMine?: boolean;
  readonly onPress?: (() => void) | undefined;
}

export function RankRow({ rank, name, note, tags, score, change, isMine = false, onPress }: RankRowProps) {
  const className = classNames('rank-row', isMine && 'rank-row--mine');
  const body = (
    <>
      <Medal rank={rank} />
      <View className="rank-row__words">
        <View className={classNames('rank-row__name', rank <= 3 && 'rank-row__name--strong')}>
          {name} {tags}
        </View>
        {note !== undefined && <View className="rank-row__note">{note}</View>}
      </View>
      <View className="rank-row__figures">
        <View className="rank-row__score">{score}</View>
        <RankChange change={change} />
      </View>
    </>
  );
  if (!onPress) return <View className={className}>{body}</View>;
  return (
    <Pressable className={className} onPress={onPress}>
      {body}
    </Pressable>
  );
}
