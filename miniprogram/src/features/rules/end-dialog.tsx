import { useState } from 'react';
import { View } from '@tarojs/components';
import { dateOf } from '@shared/domain/calendar';
import { useSending } from '@/api/use-sending';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { DateField } from '@/components/form/date-field';
import { openPage } from '@/routes';
import { useEndRule } from './api';
import { endCopy } from './copy';
import { problemWords } from './problem-words';
import { useBookDrafts } from './use-book-drafts';

export interface EndDialogProps {
  readonly unitCode: string;
  readonly ruleId: string;
  readonly title: string;
  /** Only a village has a month to try it on. */
  readonly canTry: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The last day of a rule. */
export function EndDialog({ unitCode, ruleId, title, canTry, onDone, onClose }: EndDialogProps) {
  const today = dateOf(new Date().toISOString());
  const [validTo, setValidTo] = useState(today);
  const end = useEndRule(ruleId);
  const drafts = useBookDrafts(unitCode);
  const isTooEarly = validTo < today;
  const { isSending, problem, send } = useSending(async () => {
    await end.mutateAsync({ unitCode, ruleId, validTo });
    drafts.dropEnding(ruleId);
    showToast(endCopy.done(title), 'good');
    onClose();
    onDone();
  });
  return (
    <ConfirmDialog
      isOpen
      title={endCopy.title(title)}
      sentence={endCopy.sentence}
      confirmWord={endCopy.confirm}
      isWorking={isSending}
      onConfirm={() => {
        if (!isTooEarly) void send();
      }}
      onClose={onClose}
    >
      <View className="rules__dialog">
        <DateField
          label={endCopy.lastDay}
          value={validTo}
          min={today}
          problem={isTooEarly ? endCopy.tooEarly : undefined}
          onChange={setValidTo}
        />
        {canTry && (
          <Button
            word={endCopy.try}
            kind="quiet"
            onPress={() => {
              drafts.keepEnding(ruleId);
              onDone();
              openPage('ruleTrial', { unitCode });
            }}
          />
        )}
        {problem !== null && <Notice words={problemWords(problem)} tone="attention" icon="alert" />}
      </View>
    </ConfirmDialog>
  );
}
