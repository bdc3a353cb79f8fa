import { useState } from 'react';
import { View } from '@tarojs/components';
import { AnswerView } from '@/api/answer-view';
import type { Me } from '@/api/use-me';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Button } from '@/components/form/button';
import { Segments } from '@/components/form/segments';
import { useListLiaisons } from './api';
import { copy } from './copy';
import { CoverageCard } from './coverage-card';
import { HouseholdList } from './household-list';
import { HouseholdSheet } from './household-sheet';
import { LiaisonList } from './liaison-list';
import { MyHouseholds } from './my-households';
import { householdRightsOf, type HouseholdRights } from './rights';
import './households.scss';

type Segment = 'mine' | keyof typeof copy.segments;

function Content({ segment, rights }: { readonly segment: Segment; readonly rights: HouseholdRights }) {
  const { canKeep, round } = rights;
  switch (segment) {
    case 'mine':
      return <MyHouseholds round={round ?? 'liaison'} />;
    case 'liaisons':
      return <LiaisonList canKeep={canKeep} />;
    case 'uncovered':
    case 'all':
      return <HouseholdList key={segment} scope={segment} />;
  }
}

/** 1+N as the village sees it: how far it has come, who does it, which households nobody looks after. */
function VillageHouseholds({ me }: { readonly me: Me }) {
  const rights = householdRightsOf(me);
  const { canKeep, round } = rights;
  const [segment, setSegment] = useState<Segment>(round === null ? 'liaisons' : 'mine');
  const [isAdding, setIsAdding] = useState(false);
  const answer = useListLiaisons();
  useRefetchOnShow(answer.refetch);
  const segments: readonly Segment[] = [
    ...(round === null ? [] : (['mine'] as const)),
    'liaisons',
    'uncovered',
    'all',
  ];
  return (
    <>
      <AnswerView answer={answer}>{(coverage) => <CoverageCard {...coverage} />}</AnswerView>
      <Segments
        label={copy.label}
        chosen={segment}
        onChoose={setSegment}
        options={segments.map((key) => ({
          key,
          word: key === 'mine' ? copy.mine[round ?? 'liaison'] : copy.segments[key],
          ...(key === 'uncovered' && { count: answer.data?.uncoveredCount ?? 0 }),
        }))}
      />
      {canKeep && segment === 'all' && (
        <View className="household-tools">
          <Button
            word={copy.addHousehold}
            kind="ghost"
            icon="plus"
            size="compact"
            onPress={() => setIsAdding(true)}
          />
        </View>
      )}
      <Content segment={segment} rights={rights} />
      {isAdding && <HouseholdSheet household={null} onClose={() => setIsAdding(false)} />}
    </>
  );
}

/** Who keeps or oversees the roster sees the whole village; a liaison or a grid worker the own households. */
export function HouseholdsView({ me }: { readonly me: Me }) {
  const { canReadAll, round } = householdRightsOf(me);
  return canReadAll ? <VillageHouseholds me={me} /> : <MyHouseholds round={round ?? 'liaison'} />;
}
