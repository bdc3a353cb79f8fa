import { Text, View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { Glyph, type GlyphName } from './glyph';
import type { TagTone } from './tag';
import './tag.scss';
import './state-mark.scss';

export interface StateMarkProps {
  readonly icon: GlyphName;
  readonly word: string;
  readonly tone: TagTone;
}

/** How far something has got: a drawing and a word; the colour only helps. */
export const StateMark = ({ icon, word, tone }: StateMarkProps) => (
  <View className={classNames('tag', `tag--${tone}`, 'state-mark')}>
    <Glyph name={icon} size="small" />
    <Text>{word}</Text>
  </View>
);
