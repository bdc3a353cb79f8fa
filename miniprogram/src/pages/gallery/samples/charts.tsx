import { useState } from 'react';
import { BigNumber } from '@/components/content/big-number';
import { Card } from '@/components/content/card';
import { ShareBar } from '@/components/content/charts/share-bar';
import { TrendColumns } from '@/components/content/charts/trend-columns';
import { CountTiles, type CountTile } from '@/components/content/count-tiles';
import { Sparkline } from '@/components/content/sparkline';
import { Stars } from '@/components/content/stars';
import { ProgressBar } from '@/components/feedback/progress-bar';
import { copy as account } from '../account-copy';
import { copy } from '../copy';
import { Sample } from '../section';

const values = [22, 30.5, 28, 33, 31, 36.5];
const columns = values.map((value, index) => {
  const [name, shown] = [copy.months[index] ?? '', value.toFixed(1)];
  return { key: name, value, shown, name, spoken: copy.monthSpoken(name, shown) };
});

type CountKey = keyof typeof account.counts;
const tiles: readonly CountTile<CountKey>[] = [
  { key: 'added', word: account.counts.added, count: 12, tone: 'good' },
  { key: 'changed', word: account.counts.changed, count: 38, tone: 'change' },
  { key: 'same', word: account.counts.same, count: 0 },
  { key: 'refused', word: account.counts.refused, count: 3, tone: 'bad' },
];

export function Charts() {
  const [chosen, setChosen] = useState<CountKey | null>('refused');
  const [month, setMonth] = useState<string | null>(columns[3]?.key ?? null);
  return (
    <>
      <Sample state="normal">
        <Stars held={4} words={copy.stars} />
        <Card>
          <BigNumber value={copy.points.value} unit={copy.points.unit} trail={copy.points.rank} />
          <Sparkline values={values} words={copy.points.trend} ends={copy.ends} />
        </Card>
        <Card>
          <TrendColumns columns={columns} />
          <TrendColumns columns={columns.slice(-4)} chosen={month} onChoose={setMonth} />
          {[1, 0.6, 0].map((share) => (
            <ShareBar key={share} share={share} />
          ))}
        </Card>
        <CountTiles label={account.countsLabel} tiles={tiles} />
      </Sample>
      <Sample state="chosen">
        <CountTiles label={account.countsLabel} tiles={tiles} chosen={chosen} onChoose={setChosen} />
      </Sample>
      <Sample state="loading">
        <Card>
          {[0, 560, 1323].map((done) => (
            <ProgressBar
              key={done}
              label={account.progress}
              done={done}
              total={1323}
              words={account.rows(done, 1323)}
            />
          ))}
        </Card>
      </Sample>
    </>
  );
}
