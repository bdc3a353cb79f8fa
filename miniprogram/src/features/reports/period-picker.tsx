import { useState } from 'react';
import { View } from '@tarojs/components';
import { Sheet } from '@/components/feedback/sheet';
import { Glyph } from '@/components/content/glyph';
import { Pressable } from '@/components/content/pressable';
import { ChoiceList } from '@/components/form/choice-list';
import './reports.scss';

export interface PeriodPickerProps {
  /** What a press leads to, such as another month. */
  readonly label: string;
  readonly periods: readonly string[];
  readonly wordOf: (period: string) => string;
  readonly chosen: string;
  readonly onChoose: (period: string) => void;
}

/** Which month or year the page is about; a press opens the others. */
export function PeriodPicker({ label, periods, wordOf, chosen, onChoose }: PeriodPickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const choose = (period: string) => {
    onChoose(period);
    setIsOpen(false);
  };
  return (
    <>
      <Pressable
        className="reports__period"
        label={`${label} ${wordOf(chosen)}`}
        onPress={() => setIsOpen(true)}
      >
        <Glyph name="calendar" size="small" />
        <View>{wordOf(chosen)}</View>
      </Pressable>
      <Sheet isOpen={isOpen} title={label} onClose={() => setIsOpen(false)}>
        <ChoiceList
          label={label}
          chosen={chosen}
          onChoose={choose}
          options={periods.map((period) => ({ key: period, word: wordOf(period) }))}
        />
      </Sheet>
    </>
  );
}
