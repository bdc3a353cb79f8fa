import { useState } from 'react';
import { Sheet } from '@/components/feedback/sheet';
import { ChoiceList } from '@/components/form/choice-list';
import { PeriodButton } from '@/components/form/period-button';

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
      <PeriodButton label={label} words={wordOf(chosen)} onPress={() => setIsOpen(true)} />
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
