import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { Glyph } from './glyph';
import { Pressable } from './pressable';
import './count-tiles.scss';

export interface CountTile<Key extends string> {
  readonly key: Key;
  readonly word: string;
  readonly count: number;
  readonly tone?: 'good' | 'change' | 'bad' | 'plain';
}

export interface CountTilesProps<Key extends string> {
  /** What is counted, for those who hear the page. */
  readonly label: string;
  readonly tiles: readonly CountTile<Key>[];
  /** With `onChoose` a tile shows what it counts; empty tiles have nothing to show. */
  readonly chosen?: Key | null;
  readonly onChoose?: (key: Key) => void;
}

/** How a whole falls apart, in large numerals: added, changed, the same, refused. */
export function CountTiles<Key extends string>(props: CountTilesProps<Key>) {
  const { label, tiles, chosen, onChoose } = props;
  return (
    <View className="count-tiles" role={onChoose ? 'radiogroup' : 'group'} ariaLabel={label}>
      {tiles.map(({ key, word, count, tone = 'plain' }) => {
        const className = classNames(
          'count-tiles__tile',
          `count-tiles__tile--${count === 0 ? 'none' : tone}`,
          key === chosen && 'count-tiles__tile--chosen',
        );
        const body = (
          <>
            <View className="count-tiles__count">{count}</View>
            <View className="count-tiles__word">
              {word}
              {key === chosen && <Glyph name="check" size="small" />}
            </View>
          </>
        );
        return onChoose ? (
          <Pressable
            key={key}
            role="radio"
            className={className}
            label={`${word} ${count}`}
            isSelected={key === chosen}
            isDisabled={count === 0}
            onPress={() => onChoose(key)}
          >
            {body}
          </Pressable>
        ) : (
          <View key={key} className={className} role="group" ariaLabel={`${word} ${count}`}>
            {body}
          </View>
        );
      })}
    </View>
  );
}
