import type { Ranking } from '@shared/contract/points';
import { monthOf } from '@shared/domain/calendar';
import { ListRow } from '@/components/content/list-row';
import { Tag } from '@/components/content/tag';
import { Sheet } from '@/components/feedback/sheet';
import { copy } from './copy';

export interface MonthSheetProps {
  readonly isOpen: boolean;
  readonly ranking: Pick<Ranking, 'month' | 'months'>;
  readonly onPick: (month: string) => void;
  readonly onClose: () => void;
}

/**
 * The months that can be looked at. It stands in the page, not beside the button in the title bar: a bar that sticks
 * keeps whatever is in it below the footer of the page.
 */
export function MonthSheet({ isOpen, ranking, onPick, onClose }: MonthSheetProps) {
  const { month, months } = ranking;
  const running = monthOf(new Date().toISOString());
  return (
    <Sheet isOpen={isOpen} title={copy.pickMonth} onClose={onClose}>
      {months.map((choice) => (
        <ListRow
          key={choice}
          title={choice === running ? copy.runningMonth(choice) : copy.month(choice)}
          isStrong={choice === month}
          trail={choice === month ? <Tag word={copy.shown} tone="red" /> : undefined}
          onPress={() => {
            onPick(choice);
            onClose();
          }}
        />
      ))}
    </Sheet>
  );
}
