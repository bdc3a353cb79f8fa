import { Text, View } from '@tarojs/components';
import type { ObjectionState } from '@shared/domain/points-words';
import { Glyph } from '@/components/content/glyph';
import { classNames } from '@/components/theme/class-names';
import { copy } from './copy';
import { marks } from './state';
import './objections.scss';

/** Where it stands: a drawing and a word; the colour only helps. */
export const StateMark = ({ state }: { readonly state: ObjectionState }) => (
  <View className={classNames('tag', `tag--${marks[state].tone}`, 'objection__state')}>
    <Glyph name={marks[state].icon} size="small" />
    <Text>{copy.states[state]}</Text>
  </View>
);
