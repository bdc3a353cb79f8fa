import { useState } from 'react';
import { View } from '@tarojs/components';
import { sentenceFor } from '@/api/error-copy';
import { PhotosField } from '@/api/photos-field';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { FormFooter } from '@/components/form/form-footer';
import { Segments } from '@/components/form/segments';
import { Page } from '@/components/layout/page';
import { deltaPointsWords } from '@/words/number-copy';
import { ActivityField } from './activity-field';
import { batchCopy as copy } from './batch-copy';
import { OfActivity, Searched } from './batch-people';
import { BatchResult } from './batch-result';
import { batchProblems, batchSources, kindOfSource, withChosen, type BatchProblem } from './batch-state';
import { postCopy } from './post-copy';
import { worthOf } from './post-state';
import { problemOf, problemWords, RulePart, WhenPart } from './record-parts';
import { useBatchForm, type BatchForm as Form } from './use-batch-form';
import { evidenceMax } from './use-post-form';
import './post.scss';

const wordsOf = (problem: BatchProblem): string => {
  if (problem === 'tooMany') return copy.tooMany;
  return problem === 'subject' ? copy.needChosen : problemWords[problem];
};

/** For whom: where they come from, and who of them. */
function ChosenPart({ draft }: Pick<Form, 'draft'>) {
  const { source, activity, chosen } = draft.value;
  const ticks = {
    chosen,
    onTick: (subjects: typeof chosen, isChosen: boolean) =>
      draft.change({ chosen: withChosen(chosen, subjects, isChosen) }),
  };
  return (
    <>
      <Segments
        label={copy.sourceLabel}
        chosen={source}
        onChoose={(next) => draft.change({ source: next, activity: null, chosen: [], ruleId: null })}
        options={batchSources.map((key) => ({ key, word: copy.sources[key] }))}
      />
      {source === 'activity' && (
        <ActivityField
          activity={activity}
          onPick={({ id, name, on }) => draft.change({ activity: { id, name }, effectiveOn: on, chosen: [] })}
        />
      )}
      {chosen.length > 0 && (
        <View className="post__chosen">
          <View role="status">{copy.chosen(chosen.length, copy.noun[source])}</View>
          <Button
            word={copy.dropAll}
            kind="quiet"
            size="compact"
            onPress={() => draft.change({ chosen: [] })}
          />
        </View>
      )}
      {source !== 'activity' && <Searched key={source} source={source} {...ticks} />}
      {source === 'activity' && activity !== null && (
        <OfActivity key={activity.id} activityId={activity.id} {...ticks} />
      )}
    </>
  );
}

function Fields({ form, problems }: { readonly form: Form; readonly problems: readonly BatchProblem[] }) {
  const { today, draft, rules, rule, photos } = form;
  const ofRecord = problems.filter((problem) => problem !== 'tooMany');
  return (
    <>
      {problems.includes('tooMany') && <Notice words={copy.tooMany} tone="attention" icon="alert" />}
      <RulePart
        draft={draft}
        rules={rules}
        rule={rule}
        kind={kindOfSource[draft.value.source]}
        problems={ofRecord}
      />
      <WhenPart draft={draft} today={today} />
      <PhotosField
        label={rule?.isEvidenceNeeded === true ? postCopy.photosNeeded : postCopy.photos}
        photos={photos}
        photosMax={evidenceMax}
        problem={problemOf(ofRecord, 'photo')}
      />
      <ChosenPart draft={draft} />
    </>
  );
}

/** 批量记分: the same for many at once, those of an activity or picked ones. */
export function BatchForm({ title }: { readonly title: string }) {
  const form = useBatchForm();
  const [isAsking, setIsAsking] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const { draft, rule, given, isSending, problem, send, startAgain } = form;
  const { source, chosen, quantity } = draft.value;
  const noun = copy.noun[source];
  const missing = batchProblems(draft.value, rule);
  const ask = () => {
    setIsChecked(true);
    const [first] = missing;
    if (first === undefined) setIsAsking(true);
    else showToast(wordsOf(first), 'bad');
  };
  const finish = () => {
    setIsAsking(false);
    setIsChecked(false);
  };
  if (given !== null) {
    return (
      <Page title={title}>
        <BatchResult items={given} onAgain={startAgain} />
      </Page>
    );
  }
  const points = deltaPointsWords(rule === undefined ? 0 : worthOf(rule, quantity).tenths);
  return (
    <Page
      title={title}
      footer={
        <FormFooter problem={problem === null ? null : sentenceFor(problem)}>
          <Button word={copy.submit(chosen.length, noun)} size="large" onPress={ask} />
        </FormFooter>
      }
    >
      <Fields form={form} problems={isChecked ? missing : []} />
      <ConfirmDialog
        isOpen={isAsking}
        title={copy.confirmTitle}
        sentence={copy.confirm(chosen.length, noun, rule?.title ?? '', points)}
        confirmWord={postCopy.submit}
        isWorking={isSending}
        onConfirm={() => void send().then(finish)}
        onClose={() => setIsAsking(false)}
      />
    </Page>
  );
}
