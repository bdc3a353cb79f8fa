import { View } from '@tarojs/components';
import { Glyph } from '../content/glyph';
import { Pressable } from '../content/pressable';
import './period-button.scss';

export interface PeriodButtonProps {
  /** What a press leads to, such as another month; read out before the period. */
  readonly label: string;
  /** The month or year that is shown. */
  readonly words: string;
  readonly onPress: () => void;
}

/** Which month or year a page is about; a press opens the others. */
export const PeriodButton = ({ label, words, onPress }: PeriodButtonProps) => (
  <Pressable className="period-button" label={`${label} ${words}`} onPress={onPress}>
    <Glyph name="calendar" size="small" />
    <View>{words}</View>
  </Pressable>
);
