import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Household } from '@shared/contract/people';
import { AnswerView } from '@/api/answer-view';
import { Card } from '@/components/content/card';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { Checkbox } from '@/components/form/checkbox';
import { FormFooter } from '@/components/form/form-footer';
import { Page } from '@/components/layout/page';
import { copy } from './copy';
import { HouseholdFilters } from './household-list';
import { useAssignForm, type AssignForm } from './use-assign-form';
import './households.scss';

interface ChoicesProps {
  readonly form: AssignForm;
  readonly households: readonly Household[];
}

/** The households in sight, each to be ticked, or all of them as far as there is room. */
function Choices({ form, households }: ChoicesProps) {
  const { chosen, room } = form;
  return (
    <>
      <View className="assign__bar">
        <View className="assign__count" role="status">
          {copy.assignCount(chosen.length, room)}
        </View>
        <Button
          word={copy.assignAll}
          kind="ghost"
          size="compact"
          onPress={() => form.pressAll(households.map(({ householdId }) => householdId))}
        />
      </View>
      <Card kind="list">
        {households.map(({ householdId, number, name, gridName }) => (
          <Checkbox
            key={householdId}
            label={copy.household(number, name)}
            note={gridName ?? copy.noGrid}
            state={chosen.includes(householdId)}
            onChange={() => form.press(householdId)}
          />
        ))}
      </Card>
      <LoadMore {...form.answer.more} />
    </>
  );
}

export interface AssignPageProps {
  readonly liaisonId: string;
  readonly name: string;
}

/** Ticks the households that one liaison is to look after, from those nobody does. */
export function AssignPage({ liaisonId, name }: AssignPageProps) {
  const form = useAssignForm(liaisonId, name);
  const [isAsking, setIsAsking] = useState(false);
  const { filter, answer, chosen, isSending, problem } = form;
  const isNarrowed = filter.query !== '' || filter.gridCode !== null;
  return (
    <Page
      title={copy.assignTitle}
      footer={
        <FormFooter problem={problem}>
          <Button
            word={copy.assign(chosen.length)}
            size="large"
            isDisabled={chosen.length === 0}
            onPress={() => setIsAsking(true)}
          />
        </FormFooter>
      }
    >
      <View className="assign__hint">{copy.assignHint(name)}</View>
      <HouseholdFilters filter={filter} onChange={form.narrow} />
      <AnswerView answer={answer} skeleton={<Skeleton rows={8} />}>
        {(households) =>
          households.length === 0 ? (
            <EmptyState
              title={isNarrowed ? copy.noneFound : copy.noneUncovered}
              advice={isNarrowed ? copy.noneFoundAdvice : copy.noneUncoveredAdvice}
              icon="home"
            />
          ) : (
            <Choices form={form} households={households} />
          )
        }
      </AnswerView>
      <ConfirmDialog
        isOpen={isAsking}
        title={copy.assignConfirm(name, chosen.length)}
        sentence={copy.assignSentence}
        isWorking={isSending}
        onConfirm={() => form.send(() => setIsAsking(false))}
        onClose={() => setIsAsking(false)}
      />
    </Page>
  );
}
