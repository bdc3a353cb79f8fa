import type { ComponentType } from 'react';
import { View } from '@tarojs/components';
import { objectionLimits, type Objection } from '@shared/contract/objections';
import { timesOf } from '@shared/domain/ledger-caps';
import type { SubjectKind } from '@shared/domain/points-words';
import { sentenceFor } from '@/api/error-copy';
import { KeyValueList } from '@/components/content/key-value-list';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { Button } from '@/components/form/button';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { Field } from '@/components/form/field';
import { Phrases } from '@/components/form/phrases';
import { TextArea } from '@/components/form/text-area';
import { quantityWords } from '@/words/rule-copy';
import { decideCopy as copy } from './decide-copy';
import { type DecideDraft, type Decision, type ReplacementDraft } from './state';
import { useDecideForm, type DecideForm } from './use-decide-form';

/** Picks what is due instead of an entry. Rules are another feature's: the page brings it along. */
export type ReplacementField = ComponentType<{
  readonly subjectKind: SubjectKind;
  readonly value: ReplacementDraft;
  readonly problem: string | undefined;
  readonly onChange: (replacement: ReplacementDraft) => void;
}>;

interface PartProps {
  readonly form: DecideForm;
  readonly objection: Objection;
  readonly decision: Decision;
}

const dueKeys = ['nothing', 'other'] as const;

/** What is due instead. */
function DuePart({
  form: { draft, missing },
  objection,
  replacementField: Replacement,
}: Omit<PartProps, 'decision'> & { readonly replacementField: ReplacementField }) {
  const { due, replacement } = draft.value;
  return (
    <>
      <Field label={copy.due} isBare>
        <ChoiceGrid
          label={copy.due}
          chosen={due}
          onChoose={(chosen) => draft.change({ due: chosen })}
          options={dueKeys.map((key) => ({ key, word: copy.dueOptions[key] }))}
        />
      </Field>
      {due === 'other' ? (
        <Replacement
          subjectKind={objection.entry.subject.kind}
          value={replacement}
          problem={missing.includes('rule') ? copy.needRule : undefined}
          onChange={(changed) => draft.change({ replacement: changed })}
        />
      ) : (
        <View className="objection__promise">{copy.dueNote}</View>
      )}
    </>
  );
}

function AnswerPart({ form: { draft, missing }, decision }: Omit<PartProps, 'objection'>) {
  const { answer } = draft.value;
  const { wordsCharsMax } = objectionLimits;
  return (
    <>
      <TextArea
        label={copy.answerLabel}
        placeholder={copy.answerPlaceholder}
        value={answer}
        charsMax={wordsCharsMax}
        isSaved={draft.isSaved}
        problem={missing.includes('answer') ? copy.needAnswer : undefined}
        onChange={(typed) => draft.change({ answer: typed })}
      />
      <Phrases
        phrases={copy.decisions[decision].phrases}
        words={answer}
        charsMax={wordsCharsMax}
        onChange={(changed) => draft.change({ answer: changed })}
      />
    </>
  );
}

const insteadOf = ({ due, replacement: { rule, quantity } }: DecideDraft): string =>
  due === 'nothing' || rule === null
    ? copy.nothing
    : copy.instead(
        rule.title,
        quantityWords(quantity, rule.unit),
        rule.deltaTenths * timesOf(rule, quantity),
      );

/** What will happen, read once more before it does. In the same panel: one over another loses people. */
function AskAgain({ form, objection: { entry }, decision }: PartProps) {
  const { draft, isSending, problem, send, back } = form;
  const sentence =
    decision === 'uphold'
      ? copy.ask.uphold(entry.deltaTenths)
      : copy.ask.correct(entry.deltaTenths, insteadOf(draft.value));
  return (
    <>
      <View>{sentence}</View>
      <KeyValueList items={[{ key: 'answer', label: copy.answerSays, value: draft.value.answer.trim() }]} />
      {problem !== null && <Notice words={sentenceFor(problem)} tone="attention" icon="alert" />}
      <View className="sheet__actions">
        <Button word={copy.back} kind="ghost" onPress={back} />
        <Button word={copy.decisions[decision].confirm} isLoading={isSending} onPress={() => void send()} />
      </View>
    </>
  );
}

export interface DecideSheetProps {
  readonly objection: Objection;
  readonly decision: Decision;
  readonly replacementField: ReplacementField;
  readonly onClose: () => void;
}

/** Asks for the answer, and for what is due instead; and then once more. */
export function DecideSheet({ objection, decision, replacementField, onClose }: DecideSheetProps) {
  const form = useDecideForm(objection, decision, onClose);
  const part = { form, objection, decision };
  const words = copy.decisions[decision];
  return (
    <Sheet isOpen title={form.isAsking ? copy.askTitle : words.title} onClose={onClose}>
      {form.isAsking ? (
        <AskAgain {...part} />
      ) : (
        <>
          <View>{words.sentence}</View>
          {decision === 'correct' && <DuePart {...part} replacementField={replacementField} />}
          <AnswerPart {...part} />
          <Button word={copy.next} size="large" onPress={form.next} />
        </>
      )}
    </Sheet>
  );
}
