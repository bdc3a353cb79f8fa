import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { ShareBar } from './charts/share-bar';
import { Medal } from './medal';
import { Pressable } from './pressable';
import { RankChange } from './rank-change';
import './rank-row.scss';

/** A line of a board, as rows and the podium show it. */
export interface RankLine {
  readonly rank: number;
  readonly name: string;
  readonly note?: string | undefined;
  /** Already formatted, such as 62.0. */
  readonly score: string;
  readonly change: number | null;
  /** Nothing stands behind the place: it earns no medal. */
  readonly isPlain?: boolean;
}

export interface RankRowProps extends RankLine {
  /** Tags beside the name, such as "objection pending". */
  readonly tags?: ReactNode;
  /** Of the best score, 0 to 1: draws a bar that compares. */
  readonly share?: number | undefined;
  /** `bar` is the caller's own line on red; `own` marks it among the others. */
  readonly look?: 'plain' | 'own' | 'bar';
  readonly onPress?: (() => void) | undefined;
}

export function RankRow(props: RankRowProps) {
  const { rank, name, note, tags, score, change, share, isPlain = false, look = 'plain', onPress } = props;
  const isHonoured = rank <= 3 && !isPlain;
  const className = classNames('rank-row', look !== 'plain' && `rank-row--${look}`);
  const body = (
    <>
      <Medal rank={rank} isPlain={isPlain} />
      <View className="rank-row__words">
        <View className={classNames('rank-row__name', isHonoured && 'rank-row__name--strong')}>
          {name}
          {tags}
        </View>
        {share !== undefined && <ShareBar share={share} />}
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
