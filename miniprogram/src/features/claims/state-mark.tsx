import { Text, View } from '@tarojs/components';
import type { ClaimState } from '@shared/domain/points-words';
import { Glyph, type GlyphName } from '@/components/content/glyph';
import { classNames } from '@/components/theme/class-names';
import { copy } from './copy';
import './claims.scss';

const icons: Readonly<Record<ClaimState, GlyphName>> = {
  waiting: 'clock',
  confirmed: 'check',
  refused: 'cross',
  withdrawn: 'back',
};

/** How far a claim has got: a drawing and a word; the colour only helps. */
export const StateMark = ({ state }: { readonly state: ClaimState }) => (
  <View className={classNames('claim__state', `claim__state--${state}`)}>
    <Glyph name={icons[state]} size="small" />
    <Text>{copy.states[state]}</Text>
  </View>
);
