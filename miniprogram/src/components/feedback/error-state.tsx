import { View } from '@tarojs/components';
import { partsCopy } from '../copy';
import { Glyph } from '../content/glyph';
import { Button } from '../form/button';
import './empty-state.scss';
import './error-state.scss';

export interface ErrorStateProps {
  /** What happened and what to do next, in plain words; never a code. */
  readonly sentence: string;
  /** In small print, for whoever helps. */
  readonly requestId?: string | null | undefined;
  readonly onRetry?: (() => void) | undefined;
}

export function ErrorState({ sentence, requestId, onRetry }: ErrorStateProps) {
  return (
    <View className="empty-state" role="alert">
      <View className="empty-state__icon error-state__icon">
        <Glyph name="alert" size="large" />
      </View>
      <View className="empty-state__title">{sentence}</View>
      {onRetry && <Button word={partsCopy.retry} kind="ghost" icon="refresh" onPress={onRetry} />}
      {requestId !== undefined && requestId !== null && (
        <View className="error-state__request">
          {partsCopy.requestId} {requestId}
        </View>
      )}
    </View>
  );
}
