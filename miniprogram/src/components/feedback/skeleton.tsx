import { View } from '@tarojs/components';
import { partsCopy } from '../copy';
import './skeleton.scss';

/** Grey shapes where the words will be: the page keeps its form while it opens. */
export function Skeleton({
  rows = 3,
  shape = 'rows',
}: {
  readonly rows?: number;
  readonly shape?: 'rows' | 'card';
}) {
  return (
    <View className={`skeleton skeleton--${shape}`} role="status" ariaLabel={partsCopy.loading}>
      {Array.from({ length: rows }, (_, index) => (
        <View key={index} className="skeleton__row">
          <View className="skeleton__bar skeleton__bar--title" />
          <View className="skeleton__bar" />
        </View>
      ))}
    </View>
  );
}
