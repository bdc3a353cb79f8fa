import { View } from '@tarojs/components';
import { Glyph, type GlyphName } from '../content/glyph';
import { Button } from '../form/button';
import './empty-state.scss';

export interface EmptyStateProps {
  /** What is not there, in a sentence. */
  readonly title: string;
  /** What to do about it. */
  readonly advice?: string | undefined;
  readonly icon?: GlyphName;
  readonly action?: { readonly word: string; readonly onPress: () => void } | undefined;
}

export function EmptyState({ title, advice, icon = 'pen', action }: EmptyStateProps) {
  return (
    <View className="empty-state">
      <View className="empty-state__icon">
        <Glyph name={icon} size="large" />
      </View>
      <View className="empty-state__title">{title}</View>
      {advice !== undefined && <View className="empty-state__advice">{advice}</View>}
      {action && <Button word={action.word} kind="ghost" onPress={action.onPress} />}
    </View>
  );
}
