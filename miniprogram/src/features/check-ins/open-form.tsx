import { useState } from 'react';
import { View } from '@tarojs/components';
import { activityKinds, activityLimits } from '@shared/contract/check-ins';
import { sentenceFor } from '@/api/error-copy';
import { Card } from '@/components/content/card';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { DateField } from '@/components/form/date-field';
import { TextField } from '@/components/form/text-field';
import { Page } from '@/components/layout/page';
import { pointsWords } from '@/words/number-copy';
import { spanWords } from '@/words/when-copy';
import { copy as activityCopy } from './copy';
import { openCopy as copy } from './open-copy';
import { RuleField } from './rule-field';
import type { ActivityProblem } from './state';
import { useOpenForm, type OpenForm } from './use-open-form';
import './open.scss';

interface PartProps {
  readonly form: OpenForm;
  /** What the page complains about, once somebody has tried to open it. */
  readonly problems: readonly ActivityProblem[];
}

const wordsFor = (problems: readonly ActivityProblem[], ...mine: readonly ActivityProblem[]) => {
  const found = mine.find((problem) => problems.includes(problem));
  return found && copy.problems[found];
};

function WhatPart({ form: { draft }, problems }: PartProps) {
  const { kind, title, place } = draft.value;
  return (
    <>
      <View>
        <View className="open-activity__label">{copy.kindLabel}</View>
        <ChoiceGrid
          label={copy.kindLabel}
          chosen={kind}
          onChoose={(chosen) => draft.change({ kind: chosen })}
          options={activityKinds.map((key) => ({ key, word: activityCopy.kinds[key] }))}
        />
      </View>
      <TextField
        label={copy.titleLabel}
        placeholder={copy.titlePlaceholder(activityCopy.kinds[kind])}
        value={title}
        charsMax={activityLimits.titleCharsMax}
        hasCount
        isSaved={draft.isSaved}
        problem={wordsFor(problems, 'title')}
        onChange={(words) => draft.change({ title: words })}
      />
      <TextField
        label={copy.placeLabel}
        placeholder={copy.placePlaceholder}
        value={place}
        charsMax={activityLimits.placeCharsMax}
        isSaved={draft.isSaved}
        onChange={(words) => draft.change({ place: words })}
      />
    </>
  );
}

function WindowPart({ form: { draft, shown }, problems }: PartProps) {
  return (
    <Card title={copy.windowLabel}>
      <View className="open-activity__row">
        <DateField
          label={copy.startsOn}
          value={shown.startsOn}
          problem={wordsFor(problems, 'startsAt')}
          onChange={(startsOn) => draft.change({ startsOn })}
        />
        <DateField
          label={copy.startsTime}
          kind="time"
          value={shown.startsTime}
          onChange={(startsTime) => draft.change({ startsTime })}
        />
      </View>
      <View className="open-activity__row">
        <DateField
          label={copy.endsOn}
          value={shown.endsOn}
          min={shown.startsOn}
          problem={wordsFor(problems, 'endsBeforeStart', 'endsTooLate')}
          onChange={(endsOn) => draft.change({ endsOn })}
        />
        <DateField
          label={copy.endsTime}
          kind="time"
          value={shown.endsTime}
          onChange={(endsTime) => draft.change({ endsTime })}
        />
      </View>
    </Card>
  );
}

const confirmWords = ({ draft, window, rule }: OpenForm): string =>
  copy.confirm(
    draft.value.title.trim(),
    spanWords(window.startsAt, window.endsAt),
    draft.value.place.trim(),
    rule ? copy.scoreWords(pointsWords(rule.deltaTenths)) : copy.scoresNothing,
  );

/** Opens an activity; what will be announced is read back first. */
export function OpenActivityForm({ title: pageTitle }: { readonly title: string }) {
  const form = useOpenForm();
  const [isAsking, setIsAsking] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const { isSending, problem, send } = form;
  const part = { form, problems: isChecked ? form.problems : [] };
  const ask = () => {
    setIsChecked(true);
    if (form.problems.length === 0) setIsAsking(true);
  };
  return (
    <Page title={pageTitle} footer={<Button word={copy.open} size="large" onPress={ask} />}>
      <WhatPart {...part} />
      <WindowPart {...part} />
      <RuleField form={form} problem={wordsFor(part.problems, 'rule')} />
      <ConfirmDialog
        isOpen={isAsking}
        title={copy.confirmTitle}
        sentence={confirmWords(form)}
        confirmWord={copy.open}
        isWorking={isSending}
        onConfirm={() => void send()}
        onClose={() => setIsAsking(false)}
      >
        {problem !== null && <Notice words={sentenceFor(problem)} tone="attention" icon="alert" />}
      </ConfirmDialog>
    </Page>
  );
}
