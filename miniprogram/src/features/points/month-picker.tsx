import { useState } from 'react';
import { View } from '@tarojs/components';
import { Glyph } from '@/components/content/glyph';
import { ListRow } from '@/components/content/list-row';
import { Pressable } from '@/components/content/pressable';
import { Tag } from '@/components/content/tag';
import { Sheet } from '@/components/feedback/sheet';
import type { Ranking } from '@shared/contract/points';
import { copy } from './copy';
import './boards.scss';

export interface MonthPickerProps {
  readonly ranking: Pick<Ranking, 'month' | 'months' | 'state'>;
  readonly onPick: (month: string) => void;
}

/** Which month the board is of; a press opens the others. */
export function MonthPicker({ ranking, onPick }: MonthPickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { month, months, state } = ranking;
  return (
    <>
      <Pressable
        className="boards__month"
        label={`${copy.pickMonth} ${copy.month(month)}`}
        onPress={() => setIsOpen(true)}
      >
        <View>{copy.month(month)}</View>
        <Glyph name="calendar" size="small" />
      </Pressable>
      <Sheet isOpen={isOpen} title={copy.pickMonth} onClose={() => setIsOpen(false)}>
        {months.map((choice) => (
          <ListRow
            key={choice}
            title={copy.month(choice)}
            trail={choice === month ? <Tag word={copy.states[state]} tone="red" /> : undefined}
            onPress={() => {
              onPick(choice);
              setIsOpen(false);
            }}
          />
        ))}
      </Sheet>
    </>
  );
}
