import { Text, View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { Glyph, type GlyphName } from './glyph';
import './icon.scss';

export interface IconProps {
  readonly name: GlyphName;
  /** An icon never stands alone: the word is always shown beside or under it. */
  readonly word: string;
  readonly layout?: 'row' | 'column';
  readonly size?: 'normal' | 'large';
}

export function Icon({ name, word, layout = 'row', size = 'normal' }: IconProps) {
  return (
    <View className={classNames('icon', `icon--${layout}`)}>
      <Glyph name={name} size={size} />
      <Text className="icon__word">{word}</Text>
    </View>
  );
}
