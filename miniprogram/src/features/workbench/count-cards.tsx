import { View } from '@tarojs/components';
import { Pressable } from '@/components/content/pressable';
import { classNames } from '@/components/theme/class-names';
import { openPage } from '@/routes';
import { copy } from './copy';
import type { Count } from './state';
import './workbench.scss';

/** What waits, as large numbers that open their list. */
export function CountCards({ counts }: { readonly counts: readonly Count[] }) {
  return (
    <View className="count-cards">
      {counts.map(({ key, count, isWaiting, route, params }) => (
        <Pressable
          key={key}
          className="count-cards__card"
          label={`${copy.counts[key]} ${count}`}
          onPress={() => openPage(route, params)}
        >
          <View
            className={classNames(
              'count-cards__number',
              isWaiting && count > 0 && 'count-cards__number--waiting',
            )}
          >
            {count}
          </View>
          <View className="count-cards__word">{copy.counts[key]}</View>
        </Pressable>
      ))}
    </View>
  );
}
