import { useState } from 'react';
import { View } from '@tarojs/components';
import { AnswerView } from '@/api/answer-view';
import type { Me } from '@/api/use-me';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { EmptyState } from '@/components/feedback/empty-state';
import { Notice } from '@/components/feedback/notice';
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

/** How far the village has come. The list of liaisons asks the same and says itself what failed. */
function CoverageHead({ segment }: { readonly segment: Segment }) {
  const answer = useListLiaisons();
  const isToldBelow = segment === 'liaisons';
  if (answer.data === undefined && answer.error !== null) {
    const retry = () => void answer.refetch();
    return isToldBelow ? null : (
      <Notice words={copy.coverageFailed} tone="attention" icon="alert" onPress={retry} />
    );
  }
  return (
    <AnswerView answer={answer} isQuiet={isToldBelow}>
      {(coverage) => <CoverageCard {...coverage} />}
    </AnswerView>
  );
}

/** A village that is only being set up: no bar, which would be full, and nothing to choose from. */
function NoHouseholdYet({ canKeep, onAdd }: { readonly canKeep: boolean; readonly onAdd: () => void }) {
  return (
    <EmptyState
      title={copy.noHouseholds}
      advice={canKeep ? copy.noHouseholdsAdvice : copy.noHouseholdsAdviceReadOnly}
      icon="home"
      action={canKeep ? { word: copy.addHousehold, onPress: onAdd } : undefined}
    />
  );
}

interface VillageProps {
  readonly rights: HouseholdRights;
  readonly onAdd: () => void;
}

/** 1+N as the village sees it: how far it has come, who does it, which households nobody looks after. */
function VillageHouseholds({ rights, onAdd }: VillageProps) {
  const { canKeep, round } = rights;
  const [segment, setSegment] = useState<Segment>(round === null ? 'liaisons' : 'mine');
  const answer = useListLiaisons();
  useRefetchOnShow(answer.refetch);
  const segments: readonly Segment[] = [
    ...(round === null ? [] : (['mine'] as const)),
    'liaisons',
    'uncovered',
    'all',
  ];
  if (answer.data?.householdCount === 0) return <NoHouseholdYet canKeep={canKeep} onAdd={onAdd} />;
  return (
    <>
      <CoverageHead segment={segment} />
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
          <Button word={copy.addHousehold} kind="ghost" icon="plus" size="compact" onPress={onAdd} />
        </View>
      )}
      <Content segment={segment} rights={rights} />
    </>
  );
}

/** Who keeps or oversees the roster sees the whole village; a liaison or a grid worker the own households. */
export function HouseholdsView({ me }: { readonly me: Me }) {
  const rights = householdRightsOf(me);
  const [isAdding, setIsAdding] = useState(false);
  if (!rights.canReadAll) return <MyHouseholds round={rights.round ?? 'liaison'} />;
  return (
    <>
      <VillageHouseholds rights={rights} onAdd={() => setIsAdding(true)} />
      {isAdding && <HouseholdSheet household={null} onClose={() => setIsAdding(false)} />}
    </>
  );
}
