import { useState } from 'react';
import { pointsLimits } from '@shared/contract/points';
import { subjectKinds } from '@shared/domain/points-words';
import { AnswerView } from '@/api/answer-view';
import { sentenceFor } from '@/api/error-copy';
import { PhotosField } from '@/api/photos-field';
import { ListRow } from '@/components/content/list-row';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Sheet } from '@/components/feedback/sheet';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { DateField } from '@/components/form/date-field';
import { Field } from '@/components/form/field';
import { FormFooter } from '@/components/form/form-footer';
import { Segments } from '@/components/form/segments';
import { Stepper } from '@/components/form/stepper';
import { TextArea } from '@/components/form/text-area';
import { Page } from '@/components/layout/page';
import { deltaPointsWords } from '@/words/number-copy';
import { copy as pointsCopy } from './copy';
import { postCopy as copy } from './post-copy';
import { problemsOf, type PostProblem } from './post-state';
import { RulePicker } from './rule-picker';
import { SubjectPicker } from './subject-picker';
import { evidenceMax, usePostForm, type PostForm } from './use-post-form';

interface PartProps {
  readonly form: PostForm;
  /** What the page complains about, once somebody has tried to send. */
  readonly problems: readonly PostProblem[];
}

const problemWords = {
  subject: copy.needSubject,
  rule: copy.needRule,
  photo: copy.needPhoto,
} satisfies Record<PostProblem, string>;

/** For whom: a person or a household, found by name. */
function SubjectPart({ form: { draft }, problems }: PartProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { kind, subject } = draft.value;
  const pickWord = kind === 'person' ? copy.pickPerson : copy.pickHousehold;
  return (
    <>
      <Segments
        label={copy.kindLabel}
        chosen={kind}
        onChoose={(chosen) => draft.change({ kind: chosen, subject: null, ruleId: null })}
        options={subjectKinds.map((key) => ({ key, word: copy.kinds[key] }))}
      />
      <Field label={copy.kindLabel} problem={problems.includes('subject') ? problemWords.subject : undefined}>
        <ListRow
          title={subject?.name ?? pickWord}
          isStrong={subject !== null}
          trail={subject === null ? undefined : copy.change}
          onPress={() => setIsOpen(true)}
        />
      </Field>
      <Sheet isOpen={isOpen} title={pickWord} onClose={() => setIsOpen(false)}>
        <SubjectPicker
          kind={kind}
          onPick={(picked) => {
            draft.change({ subject: picked });
            setIsOpen(false);
          }}
        />
      </Sheet>
    </>
  );
}

/** By which rule, and how often. */
function RulePart({ form: { draft, rules, rule }, problems }: PartProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Field label={copy.rule} problem={problems.includes('rule') ? problemWords.rule : undefined}>
        <ListRow
          title={rule?.title ?? copy.pickRule}
          isStrong={rule !== undefined}
          note={rule?.words}
          trail={rule && deltaPointsWords(rule.deltaTenths)}
          onPress={() => setIsOpen(true)}
        />
      </Field>
      <Sheet isOpen={isOpen} title={copy.pickRule} onClose={() => setIsOpen(false)}>
        <AnswerView answer={rules}>
          {({ items }) => (
            <RulePicker
              rules={items}
              kind={draft.value.kind}
              onPick={(picked) => {
                draft.change({ ruleId: picked.ruleId });
                setIsOpen(false);
              }}
            />
          )}
        </AnswerView>
      </Sheet>
      <Stepper
        label={rule ? `${copy.quantity}（${pointsCopy.units[rule.unit]}）` : copy.quantity}
        value={draft.value.quantity}
        min={1}
        max={pointsLimits.quantityMax}
        onChange={(quantity) => draft.change({ quantity })}
      />
    </>
  );
}

/** When, what exactly, and what shows it. */
function EvidencePart({ form: { today, draft, rule, photos }, problems }: PartProps) {
  return (
    <>
      <DateField
        label={copy.date}
        value={draft.value.effectiveOn}
        max={today}
        onChange={(effectiveOn) => draft.change({ effectiveOn })}
      />
      <TextArea
        label={copy.note}
        placeholder={copy.notePlaceholder}
        value={draft.value.note}
        charsMax={pointsLimits.noteCharsMax}
        isSaved={draft.isSaved}
        onChange={(note) => draft.change({ note })}
      />
      <PhotosField
        label={rule?.isEvidenceNeeded === true ? copy.photosNeeded : copy.photos}
        photos={photos}
        photosMax={evidenceMax}
        problem={problems.includes('photo') ? problemWords.photo : undefined}
      />
    </>
  );
}

/** Records points at once; what will be recorded is read back before it counts. */
export function PostForm({ title }: { readonly title: string }) {
  const form = usePostForm();
  const [isAsking, setIsAsking] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const { draft, rule, isSending, problem, send } = form;
  const problems = problemsOf(draft.value, rule);
  const part = { form, problems: isChecked ? problems : [] };
  const ask = () => {
    setIsChecked(true);
    const [first] = problems;
    if (first === undefined) setIsAsking(true);
    else showToast(problemWords[first], 'bad');
  };
  return (
    <Page
      title={title}
      footer={
        <FormFooter problem={problem === null ? null : sentenceFor(problem)}>
          <Button word={copy.submit} size="large" onPress={ask} />
        </FormFooter>
      }
    >
      <SubjectPart {...part} />
      <RulePart {...part} />
      <EvidencePart {...part} />
      <ConfirmDialog
        isOpen={isAsking}
        title={copy.confirmTitle}
        sentence={copy.confirm(
          draft.value.subject?.name ?? '',
          rule?.title ?? '',
          deltaPointsWords((rule?.deltaTenths ?? 0) * draft.value.quantity),
        )}
        confirmWord={copy.submit}
        isWorking={isSending}
        onConfirm={() => void send().then(() => setIsAsking(false))}
        onClose={() => setIsAsking(false)}
      />
    </Page>
  );
}
