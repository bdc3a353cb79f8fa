import { View } from '@tarojs/components';
import { Glyph } from '../content/glyph';
import { Pressable } from '../content/pressable';
import { hideToast, useToast } from './toast-state';
import './toast.scss';

const icons = { good: 'check', plain: 'bell', bad: 'alert' } as const;

/** Where `showToast` speaks; every Page has one. */
export function Toast() {
  const toast = useToast();
  if (!toast) return null;
  return (
    <View className="toast" role="status">
      <Pressable className="toast__box" onPress={hideToast}>
        <Glyph name={icons[toast.tone]} />
        <View>{toast.words}</View>
      </Pressable>
    </View>
  );
}
