import { Text, View } from '@tarojs/components';
import type { OutboxState } from '@/api/outbox/outbox-item';
import { Glyph, type GlyphName } from '@/components/content/glyph';
import { classNames } from '@/components/theme/class-names';
import { outboxCopy as copy } from './copy';
import './outbox.scss';

const icons: Readonly<Record<OutboxState, GlyphName>> = {
  waiting: 'clock',
  sending: 'refresh',
  delivered: 'check',
  needsAttention: 'alert',
};

/** Where it has got to: a drawing and a word; the colour only helps. */
export const StateMark = ({ state }: { readonly state: OutboxState }) => (
  <View className={classNames('outbox__state', `outbox__state--${state}`)}>
    <Glyph name={icons[state]} size="small" />
    <Text>{copy.states[state]}</Text>
  </View>
);
