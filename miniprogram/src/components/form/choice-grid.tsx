import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { Glyph, type GlyphName } from '../content/glyph';
import { Pressable } from '../content/pressable';
import './choice-grid.scss';

export interface ChoiceGridProps<Key extends string> {
  readonly options: readonly { readonly key: Key; readonly word: string; readonly icon?: GlyphName }[];
  readonly chosen: Key | null;
  readonly onChoose: (key: Key) => void;
  readonly label: string;
}

/** One of a few, all in sight: two columns, one in care mode. */
export function ChoiceGrid<Key extends string>({ options, chosen, onChoose, label }: ChoiceGridProps<Key>) {
  return (
    <View className="choice-grid" role="radiogroup" ariaLabel={label}>
      {options.map(({ key, word, icon }) => (
        <Pressable
          key={key}
          role="radio"
          className={classNames('choice-grid__option', key === chosen && 'choice-grid__option--chosen')}
          isSelected={key === chosen}
          onPress={() => onChoose(key)}
        >
          {icon && <Glyph name={icon} />}
          <View className="choice-grid__word">{word}</View>
          {key === chosen && <Glyph name="check" size="small" />}
        </Pressable>
      ))}
    </View>
  );
}
