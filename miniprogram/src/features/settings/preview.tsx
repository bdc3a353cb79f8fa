import { View } from '@tarojs/components';
import type { SwitchName } from '@shared/domain/switches';
import { copy } from './copy';
import { previewWords, type SwitchValue } from './state';

export interface PreviewProps {
  readonly name: SwitchName;
  readonly value: SwitchValue;
}

/** What villagers see of a value, as it would stand there. */
export const Preview = ({ name, value }: PreviewProps) => (
  <View className="setting__preview">
    <View className="setting__preview-label">{copy.previewLabel}</View>
    <View>{previewWords(name, value)}</View>
  </View>
);
