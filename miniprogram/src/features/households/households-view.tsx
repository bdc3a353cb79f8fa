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
import { householdRightsOf } from './rights';
import './households.scss';

type Segment = keyof typeof copy.segments;

function Content({ segment, canKeep }: { readonly segment: Segment; readonly canKeep: boolean }) {
  switch (segment) {
    case 'mine':
      return <MyHouseholds />;
    case 'liaisons':
      return <LiaisonList canKeep={canKeep} />;
    case 'uncovered':
    case 'all':
      return <HouseholdList key={segment} scope={segment} />;
  }
}

/** 1+N as the village sees it: how far it has come, who does it, which households nobody looks after. */
function VillageHouseholds({ me }: { readonly me: Me }) {
  const { canKeep, isLiaison } = householdRightsOf(me);
  const [segment, setSegment] = useState<Segment>(isLiaison ? 'mine' : 'liaisons');
  const [isAdding, setIsAdding] = useState(false);
  const answer = useListLiaisons();
  useRefetchOnShow(answer.refetch);
  const segments: readonly Segment[] = [
    ...(isLiaison ? (['mine'] as const) : []),
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
          word: copy.segments[key],
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
      <Content segment={segment} canKeep={canKeep} />
      {isAdding && <HouseholdSheet household={null} onClose={() => setIsAdding(false)} />}
    </>
  );
}

/** Who keeps or oversees the roster sees the whole village; a liaison the own households. */
export function HouseholdsView({ me }: { readonly me: Me }) {
  return householdRightsOf(me).canReadAll ? <VillageHouseholds me={me} /> : <MyHouseholds />;
}
