import { useState } from 'react';
import { Card } from '@/components/content/card';
import { Medal } from '@/components/content/medal';
import { RankChange } from '@/components/content/rank-change';
import { RankPager } from '@/components/content/rank-pager';
import { RankPodium } from '@/components/content/rank-podium';
import { RankRow } from '@/components/content/rank-row';
import { Tag } from '@/components/content/tag';
import { View } from '@tarojs/components';
import { copy } from '../copy';
import { ignore, Sample } from '../section';

const pageLines = 50;

export function Ranks() {
  const [from, setFrom] = useState(51);
  return (
    <>
      <Sample state="normal">
        <RankPodium
          lines={copy.ranks.slice(0, 3).map((line) => ({ ...line, key: line.name, onPress: ignore }))}
        />
        <Card kind="list">
          {copy.ranks.map((line) => (
            <RankRow
              key={line.rank}
              {...line}
              tags={line.rank === 4 ? <Tag word={copy.objection} tone="red" /> : undefined}
              onPress={ignore}
            />
          ))}
        </Card>
        <RankPager
          from={from}
          to={Math.min(from + pageLines - 1, 120)}
          total={120}
          onBefore={() => setFrom(Math.max(1, from - pageLines))}
          onAfter={() => setFrom(Math.min(101, from + pageLines))}
        />
      </Sample>
      <Sample state="chosen">
        {(['own', 'bar'] as const).map((look) => (
          <RankRow
            key={look}
            rank={8}
            name={copy.mine}
            note={copy.mineNote}
            score="36.5"
            change={3}
            look={look}
            onPress={ignore}
          />
        ))}
      </Sample>
      <Sample state="plain">
        <Card kind="list">
          <RankRow rank={1} name={copy.ranks[0].name} score="0.0" change={null} isPlain />
        </Card>
        <View className="gallery__icons">
          {[1, 2, 3, 4].map((rank) => (
            <Medal key={rank} rank={rank} size="large" />
          ))}
          {[2, -3, 0].map((change) => (
            <RankChange key={change} change={change} />
          ))}
        </View>
      </Sample>
    </>
  );
}
