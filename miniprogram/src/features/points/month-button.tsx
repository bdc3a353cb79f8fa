import { View } from '@tarojs/components';
import { Glyph } from '@/components/content/glyph';
import { Pressable } from '@/components/content/pressable';
import { copy } from './copy';
import './boards.scss';

export interface MonthButtonProps {
  readonly month: string;
  readonly onPress: () => void;
}

/** Which month the board is of; a press opens the others. */
export function MonthButton({ month, onPress }: MonthButtonProps) {
  return (
    <Pressable className="boards__month" label={`${copy.pickMonth} ${copy.month(month)}`} onPress={onPress}>
      <Glyph name="calendar" size="small" />
      <View>{copy.month(month)}</View>
    </Pressable>
  );
}
