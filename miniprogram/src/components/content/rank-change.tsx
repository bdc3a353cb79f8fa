import { Text } from '@tarojs/components';
import { partsCopy } from '../copy';
import './rank-change.scss';

/** Places won (positive) or lost since last month; null when there was no rank then. Arrow, number and colour agree. */
export function RankChange({ change }: { readonly change: number | null }) {
  if (change === null) return null;
  if (change === 0) {
    return (
      <Text className="rank-change" aria-label={partsCopy.rankSame}>
        —
      </Text>
    );
  }
  const isUp = change > 0;
  const places = Math.abs(change);
  return (
    <Text
      className={isUp ? 'rank-change rank-change--up' : 'rank-change rank-change--down'}
      aria-label={isUp ? partsCopy.rankUp(places) : partsCopy.rankDown(places)}
    >
      {isUp ? '▲' : '▼'}
      {places}
    </Text>
  );
}
