import { View } from '@tarojs/components';
import type { Ranking } from '@shared/contract/points';
import { Heading } from '@/components/content/heading';
import { Pressable } from '@/components/content/pressable';
import { Sheet } from '@/components/feedback/sheet';
import { classNames } from '@/components/theme/class-names';
import { monthNumberWords, quarterNameWords, yearWords } from '@/words/when-copy';
import { boardCopy } from './board-copy';
import { copy } from './copy';
import { byYear, isRunning, periodKey, type Period, type PeriodOf } from './period';
import './boards.scss';

interface ChoiceProps {
  readonly period: PeriodOf;
  readonly word: string;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

function Choice({ period, word, isChosen, onPress }: ChoiceProps) {
  const isOpen = isRunning(period, new Date().toISOString());
  return (
    <Pressable
      className={classNames('period-sheet__choice', isChosen && 'period-sheet__choice--chosen')}
      role="radio"
      label={`${boardCopy.period(period)}${isOpen ? ` ${boardCopy.running}` : ''}`}
      isSelected={isChosen}
      onPress={onPress}
    >
      <View>{word}</View>
      {isOpen && <View className="period-sheet__running">{boardCopy.running}</View>}
    </Pressable>
  );
}

export interface PeriodSheetProps {
  readonly isOpen: boolean;
  readonly ranking: Pick<Ranking, 'month' | 'quarter' | 'year' | 'months' | 'quarters' | 'years'>;
  readonly onPick: (period: Exclude<Period, null>) => void;
  readonly onClose: () => void;
}

/**
 * The months, quarters and years that can be looked at. It stands in the page, not beside the button in the title bar: a bar that
 * sticks keeps whatever is in it below the footer of the page.
 */
export function PeriodSheet({ isOpen, ranking, onPick, onClose }: PeriodSheetProps) {
  const shown = periodKey(ranking);
  const pick = (period: Exclude<Period, null>) => () => {
    onPick(period);
    onClose();
  };
  return (
    <Sheet isOpen={isOpen} title={copy.pickMonth} onClose={onClose}>
      {byYear(ranking).map(({ year, quarters, months }) => (
        <View key={year} className="period-sheet__year">
          <Heading className="period-sheet__heading" level={3}>
            {yearWords(year)}
          </Heading>
          <View className="period-sheet__choices" role="radiogroup" ariaLabel={yearWords(year)}>
            <Choice
              period={{ month: `${year}-12`, quarter: null, year }}
              word={boardCopy.wholeYear}
              isChosen={shown === year}
              onPress={pick({ year })}
            />
            {quarters.map((quarter) => (
              <Choice
                key={quarter}
                period={{ month: `${year}-12`, quarter, year: null }}
                word={quarterNameWords(quarter)}
                isChosen={shown === quarter}
                onPress={pick({ quarter })}
              />
            ))}
            {months.map((month) => (
              <Choice
                key={month}
                period={{ month, quarter: null, year: null }}
                word={monthNumberWords(month)}
                isChosen={shown === month}
                onPress={pick({ month })}
              />
            ))}
          </View>
        </View>
      ))}
    </Sheet>
  );
}
