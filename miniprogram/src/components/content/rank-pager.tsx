import { View } from '@tarojs/components';
import { Button } from '../form/button';
import { rankCopy } from './rank-copy';
import './rank-pager.scss';

export interface RankPagerProps {
  /** Of the first and the last line shown, from 1. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly onBefore: () => void;
  readonly onAfter: () => void;
}

/**
 * Leads through a long board a part at a time: a thousand lines at once are more than a cheap phone draws, and WeChat
 * allows. Nothing is shown where all lines fit.
 */
export function RankPager({ from, to, total, onBefore, onAfter }: RankPagerProps) {
  if (total === 0 || (from === 1 && to === total)) return null;
  return (
    <View className="rank-pager">
      <Button word={rankCopy.before} kind="ghost" size="compact" isDisabled={from === 1} onPress={onBefore} />
      <View className="rank-pager__words" role="status">
        {rankCopy.shown(from, to, total)}
      </View>
      <Button word={rankCopy.after} kind="ghost" size="compact" isDisabled={to === total} onPress={onAfter} />
    </View>
  );
}
