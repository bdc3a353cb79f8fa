import { useState } from 'react';
import { View } from '@tarojs/components';
import { changedFields } from '@shared/domain/rule-difference';
import { levelOf } from '@shared/domain/org-tree';
import { AnswerView } from '@/api/answer-view';
import { BeforeAfter } from '@/components/content/before-after';
import { Card } from '@/components/content/card';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { ErrorState } from '@/components/feedback/error-state';
import { Notice } from '@/components/feedback/notice';
import { Skeleton } from '@/components/feedback/skeleton';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { FormFooter } from '@/components/form/form-footer';
import { Page } from '@/components/layout/page';
import { openPage } from '@/routes';
import { dateWords } from '@/words/when-copy';
import { useGetBook } from './api';
import { comingText, type Book } from './book-state';
import { changesBetween } from './field-words';
import { formCopy } from './form-copy';
import { HowPart, LimitsPart, WhenPart } from './form-limits';
import { PointsPart, WhatPart, WhomPart } from './form-parts';
import { textOf, type FormField } from './form-state';
import { problemWords } from './problem-words';
import { ruleSentence } from './rule-sentence-copy';
import { useRuleForm, type RuleFormState } from './use-rule-form';
import './rules.scss';
import './edit-form.scss';

type Asking = 'publish' | 'discard';

/** What villagers will read, and what it changes. */
function Preview({ state: { form, rule } }: { readonly state: RuleFormState }) {
  const text = textOf(form);
  const before = rule === null ? null : comingText(rule);
  const changes = before === null ? [] : changesBetween(before, text, changedFields(before, text));
  return (
    <>
      <View className="rule-form__sentence">{ruleSentence(text)}</View>
      {changes.length > 0 && <BeforeAfter changes={changes} />}
    </>
  );
}

function Dialogs({
  state,
  asking,
  onClose,
}: {
  state: RuleFormState;
  asking: Asking | null;
  onClose: () => void;
}) {
  const { form, rule, problem, isSending, send, discard } = state;
  return (
    <>
      <ConfirmDialog
        isOpen={asking === 'publish'}
        title={formCopy.confirmTitle(rule === null)}
        sentence={formCopy.confirmSentence(dateWords(form.validFrom))}
        confirmWord={formCopy.publish}
        isWorking={isSending}
        onConfirm={() => void send()}
        onClose={onClose}
      >
        <View className="rules__dialog">
          <Preview state={state} />
          {problem !== null && <Notice words={problemWords(problem)} tone="attention" icon="alert" />}
        </View>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asking === 'discard'}
        title={formCopy.discardTitle}
        sentence={formCopy.discardSentence}
        confirmWord={formCopy.discard}
        onConfirm={() => {
          discard();
          onClose();
        }}
        onClose={onClose}
      />
    </>
  );
}

interface RuleFormProps {
  readonly title: string;
  readonly book: Book;
  readonly ruleId: string | null;
}

function RuleForm({ title, book, ruleId }: RuleFormProps) {
  const state = useRuleForm(book, ruleId);
  const [isChecked, setIsChecked] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const { problems, isChanged, isDraft, isOutdated, rule } = state;
  const problemOf = (field: FormField) => {
    const problem = isChecked ? problems[field] : undefined;
    return problem && formCopy.problems[problem];
  };
  const isFine = Object.keys(problems).length === 0;
  const check = (then: () => void) => () => {
    setIsChecked(true);
    if (!isFine) showToast(formCopy.fix, 'bad');
    else if (!isChanged) showToast(formCopy.unchanged, 'bad');
    else then();
  };
  // A new rule has no entries yet, and a township no month of its own.
  const canTry = rule !== null && levelOf(book.unitCode) === 'village';
  const part = { state, problemOf };
  return (
    <Page
      title={title}
      footer={
        <FormFooter problem={null}>
          <View className="rule-form__buttons">
            {canTry && (
              <Button
                word={formCopy.try}
                kind="ghost"
                size="large"
                onPress={check(() => openPage('ruleTrial', { unitCode: book.unitCode }))}
              />
            )}
            <Button word={formCopy.publish} size="large" onPress={check(() => setAsking('publish'))} />
          </View>
        </FormFooter>
      }
    >
      {isOutdated && <Notice words={formCopy.newer} tone="attention" icon="alert" />}
      {isDraft && <Button word={formCopy.discard} kind="quiet" onPress={() => setAsking('discard')} />}
      <WhatPart {...part} />
      <WhomPart {...part} />
      <PointsPart {...part} />
      <LimitsPart {...part} />
      <HowPart state={state} />
      <WhenPart {...part} />
      <Card title={formCopy.preview}>
        <Preview state={state} />
      </Card>
      <Dialogs state={state} asking={asking} onClose={() => setAsking(null)} />
    </Page>
  );
}

export interface EditFormProps {
  readonly title: string;
  /** Whose book; the caller's own unit's when null. */
  readonly unitCode: string | null;
  /** A new rule when null. */
  readonly ruleId: string | null;
}

/** Writes a rule of the book, new or in another version. */
export function EditForm({ title, unitCode, ruleId }: EditFormProps) {
  const answer = useGetBook(unitCode);
  const book = answer.data;
  if (book !== undefined && (ruleId === null || book.rules.some((rule) => rule.ruleId === ruleId))) {
    return <RuleForm key={book.unitCode} title={title} book={book} ruleId={ruleId} />;
  }
  return (
    <Page title={title}>
      <AnswerView answer={answer} skeleton={<Skeleton rows={6} shape="card" />}>
        {() => <ErrorState sentence={formCopy.gone} />}
      </AnswerView>
    </Page>
  );
}
