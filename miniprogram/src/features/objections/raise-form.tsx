import { useState, type ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { objectionLimits } from '@shared/contract/objections';
import type { Entry } from '@shared/contract/points';
import { sentenceFor } from '@/api/error-copy';
import { PhotoFirst } from '@/api/photo-first';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { FormFooter } from '@/components/form/form-footer';
import { Phrases } from '@/components/form/phrases';
import { TextArea } from '@/components/form/text-area';
import { Page } from '@/components/layout/page';
import { deltaWords } from '@/words/number-copy';
import { copy } from './copy';
import { raiseCopy } from './raise-copy';
import { useRaiseForm, type RaiseForm as Form } from './use-raise-form';
import './objections.scss';

function AboutEntry({ entry }: { readonly entry: Entry }) {
  return (
    <Card title={raiseCopy.about} kind="list">
      <ListRow
        title={`${entry.subjectName} · ${entry.ruleTitle}`}
        note={copy.entryNote(entry.effectiveOn, entry.month)}
        isStrong
        trail={<Text className="objection__delta">{deltaWords(entry.deltaTenths)}</Text>}
      />
    </Card>
  );
}

function WordsPart({
  form: { draft },
  problem,
}: {
  readonly form: Form;
  readonly problem: string | undefined;
}) {
  const { words } = draft.value;
  const { wordsCharsMax } = objectionLimits;
  return (
    <>
      <TextArea
        label={raiseCopy.wordsLabel}
        placeholder={raiseCopy.wordsPlaceholder}
        value={words}
        charsMax={wordsCharsMax}
        isSaved={draft.isSaved}
        problem={problem}
        onChange={(typed) => draft.change({ words: typed })}
      />
      <Phrases
        phrases={raiseCopy.phrases}
        words={words}
        charsMax={wordsCharsMax}
        onChange={(changed) => draft.change({ words: changed })}
      />
    </>
  );
}

export interface RaiseFormProps {
  readonly title: string;
  readonly entry: Entry;
  /** What stands above the form, such as for whom it is raised. */
  readonly children?: ReactNode;
}

/** What is objected to, the photos first, then a few words; one press writes them. */
export function RaiseForm({ title, entry, children }: RaiseFormProps) {
  const form = useRaiseForm(entry);
  const { photos, isEmpty, isSending, problem, send } = form;
  const [isChecked, setIsChecked] = useState(false);
  const submit = () => {
    setIsChecked(true);
    if (isEmpty) showToast(raiseCopy.needWords, 'bad');
    else void send().then(() => setIsChecked(false));
  };
  return (
    <Page
      title={title}
      footer={
        <FormFooter problem={problem === null ? null : sentenceFor(problem)}>
          <Button
            word={isSending ? raiseCopy.sending : raiseCopy.submit}
            size="large"
            isLoading={isSending}
            onPress={submit}
          />
        </FormFooter>
      }
    >
      {children}
      <AboutEntry entry={entry} />
      <PhotoFirst
        label={raiseCopy.photosLabel}
        note={raiseCopy.photosNote}
        photos={photos}
        photosMax={objectionLimits.photosMax}
      />
      <WordsPart form={form} problem={isChecked && isEmpty ? raiseCopy.needWords : undefined} />
      <View className="objection__promise">{raiseCopy.promise(objectionLimits.answerWorkingDays)}</View>
      <View className="objection__promise">{raiseCopy.whoSees}</View>
    </Page>
  );
}
