import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { Glyph, type GlyphName } from '../content/glyph';
import { Pressable } from '../content/pressable';
import './notice.scss';

export interface NoticeProps {
  readonly words: string;
  readonly tone?: 'plain' | 'attention' | 'publicity' | 'good';
  readonly icon?: GlyphName;
  readonly onPress?: (() => void) | undefined;
}

/** A sentence that concerns the whole page: publicity running, no network, saved on this phone. */
export function Notice({ words, tone = 'plain', icon, onPress }: NoticeProps) {
  const className = classNames('notice', `notice--${tone}`);
  const body = (
    <>
      {icon && <Glyph name={icon} size="small" />}
      <View className="notice__words">{words}</View>
      {onPress && <Glyph name="forward" size="small" />}
    </>
  );
  if (!onPress) {
    return (
      <View className={className} role="status">
        {body}
      </View>
    );
  }
  return (
    <Pressable className={className} onPress={onPress}>
      {body}
    </Pressable>
  );
}
