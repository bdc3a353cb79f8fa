import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { Pressable } from '../content/pressable';
import './segments.scss';

/** More do not stand side by side on the narrowest phone. */
const besideMax = 4;

export interface SegmentsProps<Key extends string> {
  readonly options: readonly { readonly key: Key; readonly word: string; readonly count?: number }[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  /** What is chosen here, for those who hear the page. */
  readonly label: string;
}

/** Two to five views of the same page. */
export function Segments<Key extends string>({ options, chosen, onChoose, label }: SegmentsProps<Key>) {
  return (
    <View
      className={classNames('segments', options.length > besideMax && 'segments--many')}
      role="tablist"
      ariaLabel={label}
    >
      {options.map(({ key, word, count }) => (
        <Pressable
          key={key}
          role="tab"
          className={classNames('segments__option', key === chosen && 'segments__option--chosen')}
          isSelected={key === chosen}
          onPress={() => onChoose(key)}
        >
          {word}
          {count !== undefined && count > 0 ? ` ${count}` : ''}
        </Pressable>
      ))}
    </View>
  );
}
