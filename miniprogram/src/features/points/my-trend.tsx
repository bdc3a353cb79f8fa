import { TrendColumns } from '@/components/content/charts/trend-columns';
import { Card } from '@/components/content/card';
import { Button } from '@/components/form/button';
import { useCareMode } from '@/components/theme/care-mode';
import { scoreWords } from '@/words/number-copy';
import { monthName } from '@/words/when-copy';
import type { MyPoints } from './api';
import { copy } from './copy';

/** Columns that fit side by side in large type. */
const careColumnsMax = 4;

export interface MyTrendProps extends Pick<MyPoints, 'trend'> {
  /** The month whose entries are in sight; null for all. */
  readonly month: string | null;
  readonly onMonth: (month: string | null) => void;
}

/** My months side by side; a press on one leaves only its entries below. */
export function MyTrend({ trend, month, onMonth }: MyTrendProps) {
  const isCare = useCareMode();
  if (trend.length < 2) return null;
  const shown = isCare ? trend.slice(-careColumnsMax) : trend;
  return (
    <Card title={copy.trend}>
      <TrendColumns
        label={copy.trendLabel}
        columns={shown.map((point) => ({
          key: point.month,
          value: point.scoreTenths,
          shown: scoreWords(point.scoreTenths),
          name: monthName(point.month),
          spoken: copy.trendPoint(point.month, point.scoreTenths),
        }))}
        chosen={month}
        onChoose={onMonth}
      />
      {month !== null && (
        <Button word={copy.allMonths} kind="quiet" size="compact" onPress={() => onMonth(null)} />
      )}
    </Card>
  );
}
