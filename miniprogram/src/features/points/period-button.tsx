import { View } from '@tarojs/components';
import { Glyph } from '@/components/content/glyph';
import { Pressable } from '@/components/content/pressable';
import { boardCopy } from './board-copy';
import { copy } from './copy';
import type { PeriodOf } from './period';
import './boards.scss';

export interface PeriodButtonProps {
  readonly period: PeriodOf;
  readonly onPress: () => void;
}

/** Which month or year the board is of; a press opens the others. */
export function PeriodButton({ period, onPress }: PeriodButtonProps) {
  const words = boardCopy.period(period);
  return (
    <Pressable className="boards__period" label={`${copy.pickMonth} ${words}`} onPress={onPress}>
      <Glyph name="calendar" size="small" />
      <View>{words}</View>
    </Pressable>
  );
}
