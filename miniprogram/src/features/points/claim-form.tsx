import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { AnswerView } from '@/api/answer-view';
import { sentenceFor } from '@/api/error-copy';
import { PhotoFirst } from '@/api/photo-first';
import type { Me } from '@/api/use-me';
import { EmptyState } from '@/components/feedback/empty-state';
import { Skeleton } from '@/components/feedback/skeleton';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { FormFooter } from '@/components/form/form-footer';
import { Segments } from '@/components/form/segments';
import { Page } from '@/components/layout/page';
import { openPage } from '@/routes';
import { claimCopy as copy } from './claim-copy';
import { kindOfClaim } from './claim-state';
import { problemsOf, type RecordProblem } from './post-state';
import { problemOf, problemWords, RulePart, WhenPart } from './record-parts';
import { SubjectField } from './subject-field';
import { useClaimForm, type ClaimForm as Form } from './use-claim-form';
import { evidenceMax } from './use-post-form';
import './post.scss';

interface FieldsProps {
  readonly form: Form;
  readonly problems: readonly RecordProblem[];
}

/** Photo first, then for whom, by which rule and when. */
function Fields({ form, problems }: FieldsProps) {
  const { today, draft, photos, choices = [], whom, rules, rule } = form;
  return (
    <>
      <PhotoFirst
        label={rule?.isEvidenceNeeded === true ? copy.photosNeeded : copy.photosTitle}
        note={copy.photosNote}
        photos={photos}
        photosMax={evidenceMax}
        problem={problemOf(problems, 'photo')}
      />
      {choices.length > 1 && (
        <Segments
          label={copy.whomLabel}
          chosen={whom}
          onChoose={(chosen) => draft.change({ whom: chosen, ruleId: null })}
          options={choices.map((key) => ({ key, word: copy.whom[key] }))}
        />
      )}
      {whom === 'visited' && (
        <SubjectField
          isMine
          kind="household"
          subject={draft.value.visited}
          problem={problemOf(problems, 'subject')}
          onPick={(visited) => draft.change({ visited })}
        />
      )}
      <RulePart draft={draft} rules={rules} rule={rule} kind={kindOfClaim[whom]} problems={problems} />
      <WhenPart draft={draft} today={today} />
      <View className="post__footnote">{copy.notes}</View>
    </>
  );
}

export interface ClaimFormProps {
  readonly title: string;
  readonly me: Me;
  /** What stands above the form, such as for whom it is sent. */
  readonly children?: ReactNode;
}

/** 申报: what one has done, shown by a photo, for another to confirm. */
export function ClaimForm({ title, me, children }: ClaimFormProps) {
  const form = useClaimForm(me);
  const [isChecked, setIsChecked] = useState(false);
  const { draft, choices, hasSubject, rules, rule, isSending, problem, send } = form;
  const missing = problemsOf({ ...draft.value, hasSubject }, rule);
  const submit = () => {
    setIsChecked(true);
    const [first] = missing;
    if (first === undefined) void send().then(() => setIsChecked(false));
    else showToast(problemWords[first], 'bad');
  };
  const hasChoice = choices !== undefined && choices.length > 0;
  return (
    <Page
      title={title}
      footer={
        hasChoice ? (
          <FormFooter problem={problem === null ? null : sentenceFor(problem)}>
            <Button word={copy.submit} size="large" isLoading={isSending} onPress={submit} />
          </FormFooter>
        ) : undefined
      }
    >
      {children}
      <AnswerView answer={rules} skeleton={<Skeleton rows={4} shape="card" />}>
        {() =>
          hasChoice ? (
            <Fields form={form} problems={isChecked ? missing : []} />
          ) : (
            <EmptyState
              title={copy.nothing}
              advice={copy.nothingAdvice}
              icon="star"
              action={{ word: copy.seeActivities, onPress: () => openPage('activities') }}
            />
          )
        }
      </AnswerView>
    </Page>
  );
}
