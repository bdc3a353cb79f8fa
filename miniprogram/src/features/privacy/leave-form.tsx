import { useState } from 'react';
import { View } from '@tarojs/components';
import { peopleLimits } from '@shared/contract/people';
import { erasureGraceDays } from '@shared/domain/consent';
import { ApiError } from '@/api/api-error';
import { sentenceFor } from '@/api/error-copy';
import { forgetSession } from '@/api/session';
import { useSending } from '@/api/use-sending';
import { Card } from '@/components/content/card';
import { Timeline } from '@/components/content/timeline';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Button } from '@/components/form/button';
import { FormFooter } from '@/components/form/form-footer';
import { TextField } from '@/components/form/text-field';
import { Page } from '@/components/layout/page';
import { startOverAt } from '@/routes';
import { useSubmitErasure } from './api';
import { leaveCopy as copy } from './copy';
import './privacy.scss';

const problemOf = (error: unknown): string => {
  const reason = error instanceof ApiError && error.code === 'StateConflict' ? error.details['reason'] : null;
  return reason === 'name' || reason === 'office' ? copy.problems[reason] : sentenceFor(error);
};

const inLines = (sentences: readonly string[]) =>
  sentences.map((sentence) => <View key={sentence}>{sentence}</View>);

const whatHappens = [
  { key: 'now', title: copy.now, state: 'now', content: inLines(copy.nowSentences) },
  {
    key: 'within',
    title: copy.within(erasureGraceDays),
    state: 'next',
    content: inLines(copy.withinSentences),
  },
  { key: 'after', title: copy.after(erasureGraceDays), state: 'next', content: inLines(copy.afterSentences) },
] as const;

/** The last thing one can do here: what happens is told first, and the own name is typed to be sure. */
export function LeaveForm({ title }: { readonly title: string }) {
  const [name, setName] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const erase = useSubmitErasure();
  const { isSending, problem, send } = useSending(async () => {
    const { erasesOn } = await erase.mutateAsync({ name });
    // Every page is closed before the session is forgotten: none of them may ask anything any more.
    await startOverAt('farewell', { on: erasesOn });
    forgetSession();
  });
  const isNamed = name.trim() !== '';
  const ask = () => {
    setIsChecked(true);
    if (isNamed) setIsAsking(true);
  };
  return (
    <Page
      title={title}
      footer={
        <FormFooter problem={problem === null ? null : problemOf(problem)}>
          <Button word={copy.submit} size="large" onPress={ask} />
        </FormFooter>
      }
    >
      <Card title={copy.title}>
        <View className="privacy__steps">
          <Timeline steps={whatHappens} />
        </View>
      </Card>
      <TextField
        label={copy.nameLabel}
        placeholder={copy.namePlaceholder}
        value={name}
        charsMax={peopleLimits.nameCharsMax}
        problem={isChecked && !isNamed ? copy.needName : undefined}
        onChange={setName}
      />
      <ConfirmDialog
        isOpen={isAsking}
        title={copy.confirmTitle}
        sentence={copy.confirmSentence(erasureGraceDays)}
        confirmWord={copy.submit}
        isWorking={isSending}
        onConfirm={() => void send().then(() => setIsAsking(false))}
        onClose={() => setIsAsking(false)}
      />
    </Page>
  );
}
