import type { TextMark } from './marks';

export type TextStyle = Pick<TextMark, 'sizeMm' | 'align' | 'isBold' | 'tone'>;

export const markText = (words: string, x: number, y: number, style: TextStyle): TextMark => ({
  kind: 'text',
  words,
  x,
  y,
  ...style,
});
