import { View } from '@tarojs/components';
import { partsCopy } from '../copy';
import './rank-change.scss';

/** Places won (positive) or lost since last month; null when there was no rank then. Arrow, number and colour agree. */
export function RankChange({ change }: { readonly change: number | null }) {
  if (change === null) return null;
  const { shown, spoken, className } = wordsFor(change);
  return (
    <View className={className} role="img" ariaLabel={spoken}>
      {shown}
    </View>
  );
}

function wordsFor(change: number) {
  const places = Math.abs(change);
  if (change > 0) {
    return {
      shown: `▲${places}`,
      spoken: partsCopy.rankUp(places),
      className: 'rank-change rank-change--up',
    };
  }
  if (change < 0) {
    return {
      shown: `▼${places}`,
      spoken: partsCopy.rankDown(places),
      className: 'rank-change rank-change--down',
    };
  }
  return { shown: '—', spoken: partsCopy.rankSame, className: 'rank-change' };
}
