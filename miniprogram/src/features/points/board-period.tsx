import { PeriodButton } from '@/components/form/period-button';
import { boardCopy } from './board-copy';
import { copy } from './copy';
import type { PeriodOf } from './period';

export interface BoardPeriodProps {
  readonly period: PeriodOf;
  readonly onPress: () => void;
}

/** Which month or year the board is of; a press opens the others. */
export const BoardPeriod = ({ period, onPress }: BoardPeriodProps) => (
  <PeriodButton label={copy.pickMonth} words={boardCopy.period(period)} onPress={onPress} />
);
