import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { OutputOf } from '@shared/contract/method';
import type { getHousehold } from '@shared/contract/people';
import { activityLimits } from '@shared/contract/check-ins';
import { ApiError } from '@/api/api-error';
import { sentenceFor } from '@/api/error-copy';
import { PhotosField } from '@/api/photos-field';
import type { Me } from '@/api/use-me';
import { Heading } from '@/components/content/heading';
import { Button } from '@/components/form/button';
import { DateField } from '@/components/form/date-field';
import { FormFooter } from '@/components/form/form-footer';
import { TextArea } from '@/components/form/text-area';
import { Page } from '@/components/layout/page';
import { visitCopy as copy } from './copy';
import { HouseholdCard } from './household-card';
import { HouseholdSheet } from './household-sheet';
import { householdRightsOf, mayVisit } from './rights';
import { useVisitForm, visitPhotosMax } from './use-visit-form';
import { VisitList } from './visit-list';
import './households.scss';

export interface VisitPageProps {
  readonly household: OutputOf<typeof getHousehold>;
  readonly me: Me;
  readonly title: string;
  /** Visits to it that are still on this phone. */
  readonly onTheWay?: ReactNode;
}

const problemWords = (problem: unknown): string =>
  problem instanceof ApiError && problem.code === 'AlreadyCheckedIn' ? copy.already : sentenceFor(problem);

function Head({ household, me }: Pick<VisitPageProps, 'household' | 'me'>) {
  const [isEditing, setIsEditing] = useState(false);
  const { canKeep } = householdRightsOf(me);
  return (
    <>
      <HouseholdCard household={household} onEdit={canKeep ? () => setIsEditing(true) : undefined} />
      {isEditing && <HouseholdSheet household={household} onClose={() => setIsEditing(false)} />}
    </>
  );
}

/** A household as the one who calls on it needs it: who lives there, the form, what was found before. */
function FormPage({ household, me, title, onTheWay }: VisitPageProps) {
  const form = useVisitForm(household);
  const { draft, photos, problems, problem, isSending } = form;
  return (
    <Page
      title={title}
      footer={
        <FormFooter problem={problem === null ? null : problemWords(problem)}>
          <Button
            word={isSending ? copy.sending : copy.send}
            size="large"
            isLoading={isSending}
            onPress={form.send}
          />
        </FormFooter>
      }
    >
      <Head household={household} me={me} />
      <Heading className="visit__title" level={2}>
        {copy.form}
      </Heading>
      <TextArea
        label={copy.note}
        placeholder={copy.notePlaceholder}
        value={draft.value.note}
        charsMax={activityLimits.visitNoteCharsMax}
        isSaved={draft.isSaved}
        problem={problems.includes('note') ? copy.problems.note : undefined}
        onChange={(note) => draft.change({ note })}
      />
      <PhotosField label={copy.photos} photos={photos} photosMax={visitPhotosMax} />
      <DateField
        label={copy.on}
        value={form.visitedOn}
        min={form.earliestOn}
        max={form.today}
        problem={problems.includes('visitedOn') ? copy.problems.visitedOn : undefined}
        onChange={(visitedOn) => draft.change({ visitedOn })}
      />
      <View className="visit__offline">{copy.offlineNote}</View>
      {onTheWay}
      <VisitList householdId={household.householdId} canVisit />
    </Page>
  );
}

/** A household with its visits; whoever may call on it also gets the form. */
export function VisitPage(props: VisitPageProps) {
  const { household, me, title } = props;
  if (mayVisit(me, household.liaison?.personId ?? null)) return <FormPage {...props} />;
  return (
    <Page title={title}>
      <Head household={household} me={me} />
      <VisitList householdId={household.householdId} canVisit={false} />
    </Page>
  );
}
