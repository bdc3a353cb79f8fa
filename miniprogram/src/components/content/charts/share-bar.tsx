import { View } from '@tarojs/components';
import './share-bar.scss';

/** The words and the number beside a bar say the same; a reader of the screen passes over it. */
const silent: object = { ariaHidden: 'true' };

/** A bar as long as its share of the longest one, 0 to 1; all of them begin at zero. */
export function ShareBar({ share }: { readonly share: number }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <View className="share-bar" {...silent}>
      <View className="share-bar__fill" style={{ width: `${percent}%` }} />
    </View>
  );
}
