import { View } from '@tarojs/components';
import { BigNumber } from '@/components/content/big-number';
import { Card } from '@/components/content/card';
import { Glyph } from '@/components/content/glyph';
import { Pressable } from '@/components/content/pressable';
import { RankChange } from '@/components/content/rank-change';
import { Sparkline } from '@/components/content/sparkline';
import { Tag } from '@/components/content/tag';
import { useCareMode } from '@/components/theme/care-mode';
import { openPage } from '@/routes';
import { scoreWords } from '@/words/number-copy';
import type { MyPoints } from './api';
import { myPointsCopy as copy } from './my-points-copy';
import './my-points.scss';

/** The place on the newest published board, a line of its own: it is of another month than the score above it. It opens that board. */
function PublishedRank({ published }: { readonly published: NonNullable<MyPoints['published']> }) {
  const { month, rank, change, isInPublicity } = published;
  return (
    <Pressable
      className="my-points__rank"
      role="link"
      onPress={() => openPage('boards', { board: 'person', period: month })}
    >
      <View>{copy.rank(month, rank)}</View>
      <RankChange change={change} />
      {isInPublicity && <Tag word={copy.inPublicity} tone="gold" />}
      <Glyph name="forward" size="small" />
    </Pressable>
  );
}

function Trend({ trend }: Pick<MyPoints, 'trend'>) {
  const [first, last] = [trend[0], trend[trend.length - 1]];
  if (!first || !last) return null;
  return (
    <Sparkline
      values={trend.map((point) => point.scoreTenths)}
      words={trend.map((point) => copy.trendPoint(point.month, point.scoreTenths)).join('，')}
      ends={[copy.trendPoint(first.month, first.scoreTenths), copy.trendPoint(last.month, last.scoreTenths)]}
    />
  );
}

/** This month's score as it stands, last month's place, and where it has been going. Care mode leaves the drawing out. */
export function MyPointsCard({ points }: { readonly points: MyPoints }) {
  const { month, scoreTenths, published, trend } = points;
  const isCare = useCareMode();
  return (
    <Card title={copy.title} more={{ words: copy.why, onPress: () => openPage('entries') }}>
      <BigNumber value={scoreWords(scoreTenths)} unit={copy.unit(month)} />
      {scoreTenths === 0 && <View className="my-points__note">{copy.noneYet}</View>}
      {published && <PublishedRank published={published} />}
      {!isCare && <Trend trend={trend} />}
    </Card>
  );
}
