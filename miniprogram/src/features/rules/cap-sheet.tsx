import { useState } from 'react';
import { View } from '@tarojs/components';
import { dateOf } from '@shared/domain/calendar';
import { categoryWords } from '@shared/domain/points-copy';
import { useSending } from '@/api/use-sending';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { DateField } from '@/components/form/date-field';
import { TextField } from '@/components/form/text-field';
import { openPage } from '@/routes';
import { usePublishCap } from './api';
import type { Chapter } from './book-state';
import { capFormOf, capPeriods, capProblemsOf, capTermsOf } from './cap-state';
import { capCopy, copy } from './copy';
import { problemWords } from './problem-words';
import { useBookDrafts } from './use-book-drafts';

const problemCopy = {
  notNumber: capCopy.notNumber,
  crossed: capCopy.crossed,
  tooEarly: capCopy.tooEarly,
} as const;

export interface CapSheetProps {
  readonly unitCode: string;
  readonly chapter: Chapter;
  /** Only a village has a month to try it on. */
  readonly canTry: boolean;
  readonly onClose: () => void;
}

/** The cap over a category. */
export function CapSheet({ unitCode, chapter, canTry, onClose }: CapSheetProps) {
  const { category, cap, nextCap } = chapter;
  const today = dateOf(new Date().toISOString());
  const drafts = useBookDrafts(unitCode);
  const form = drafts.caps[category] ?? capFormOf(nextCap ?? cap, today);
  const [isChecked, setIsChecked] = useState(false);
  const publish = usePublishCap(unitCode, category);
  const wrong = capProblemsOf(form, today);
  const isFine = Object.keys(wrong).length === 0;
  const wordsFor = (field: keyof typeof wrong) => {
    const problem = isChecked ? wrong[field] : undefined;
    return problem && problemCopy[problem];
  };
  const change = (part: Partial<typeof form>) => drafts.keepCap(category, { ...form, ...part });
  const { isSending, problem, send } = useSending(async () => {
    await publish.mutateAsync({ unitCode, ...capTermsOf(category, form), validFrom: form.validFrom });
    drafts.dropCap(category);
    showToast(capCopy.done, 'good');
    onClose();
  });
  const check = (then: () => void) => () => {
    setIsChecked(true);
    if (isFine) then();
  };
  return (
    <Sheet isOpen title={capCopy.title(categoryWords[category])} onClose={onClose}>
      <View className="rules__dialog">
        <View>{capCopy.sentence}</View>
        {capPeriods.map((period) => (
          <TextField
            key={period}
            label={copy.capPeriods[period]}
            placeholder={copy.noLimit}
            value={form[period]}
            charsMax={7}
            problem={wordsFor(period)}
            onChange={(typed) => change({ [period]: typed })}
          />
        ))}
        <DateField
          label={capCopy.from}
          value={form.validFrom}
          min={today}
          problem={wordsFor('validFrom')}
          onChange={(validFrom) => change({ validFrom })}
        />
        {problem !== null && <Notice words={problemWords(problem)} tone="attention" icon="alert" />}
        {canTry && (
          <Button
            word={capCopy.try}
            kind="ghost"
            onPress={check(() => {
              drafts.keepCap(category, form);
              onClose();
              openPage('ruleTrial', { unitCode });
            })}
          />
        )}
        <Button word={capCopy.save} isLoading={isSending} onPress={check(() => void send())} />
      </View>
    </Sheet>
  );
}
