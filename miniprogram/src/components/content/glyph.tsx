import { View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import './glyph.scss';

export const glyphNames = [
  'home',
  'camera',
  'board',
  'me',
  'star',
  'back',
  'forward',
  'close',
  'plus',
  'check',
  'alert',
  'heart',
  'cross',
  'eye',
  'scan',
  'qr',
  'bell',
  'speaker',
  'share',
  'place',
  'clock',
  'people',
  'pen',
  'search',
  'settings',
  'calendar',
  'download',
  'file',
  'phone',
  'refresh',
] as const;
export type GlyphName = (typeof glyphNames)[number];

export interface GlyphProps {
  readonly name: GlyphName;
  readonly size?: 'small' | 'normal' | 'large';
}

/** Taro does not type these, but both platforms know them: the word beside the drawing is read out, not the drawing. */
const silent: object = { ariaHidden: 'true' };

/**
 * The bare drawing, in the colour of the text around it. Only for parts whose word stands next to it anyway;
 * pages use Icon, which brings the word.
 */
export function Glyph({ name, size = 'normal' }: GlyphProps) {
  return <View className={classNames('glyph', `glyph--${name}`, `glyph--${size}`)} {...silent} />;
}
