import { Text, View } from '@tarojs/components';
import type { get } from '@shared/contract/home';
import type { OutputOf } from '@shared/contract/method';
import { BigNumber } from '@/components/content/big-number';
import { Card } from '@/components/content/card';
import { RankChange } from '@/components/content/rank-change';
import { Sparkline } from '@/components/content/sparkline';
import { openPage } from '@/routes';
import { scoreWords } from '@/words/number-copy';
import { monthName } from '@/words/when-copy';
import { myPointsCopy as copy } from './my-points-copy';
import './my-points.scss';

export type MyPoints = OutputOf<typeof get>['points'];

/** This month's score as it stands, last month's place, and where it has been going. */
export function MyPointsCard({ points }: { readonly points: MyPoints }) {
  const { month, scoreTenths, published, trend } = points;
  const ends = [trend[0], trend[trend.length - 1]] as const;
  return (
    <Card title={copy.title} more={{ words: copy.why, onPress: () => openPage('entries') }}>
      <BigNumber
        value={scoreWords(scoreTenths)}
        unit={copy.unit(month)}
        trail={
          published && (
            <View className="my-points__rank">
              <Text>{copy.rank(published.month, published.rank)}</Text>{' '}
              <RankChange change={published.change} />
            </View>
          )
        }
      />
      {scoreTenths === 0 && <View className="my-points__note">{copy.noneYet}</View>}
      {ends[0] && ends[1] && (
        <Sparkline
          values={trend.map((point) => point.scoreTenths)}
          words={trend.map((point) => copy.trendPoint(point.month, point.scoreTenths)).join('，')}
          ends={[monthName(ends[0].month), monthName(ends[1].month)]}
        />
      )}
    </Card>
  );
}
