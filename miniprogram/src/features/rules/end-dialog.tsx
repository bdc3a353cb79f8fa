import { useState } from 'react';
import { View } from '@tarojs/components';
import { dateOf } from '@shared/domain/calendar';
import { useSending } from '@/api/use-sending';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { showToast } from '@/components/feedback/toast-state';
import { DateField } from '@/components/form/date-field';
import { useEndRule } from './api';
import { endCopy } from './copy';
import { problemWords } from './problem-words';

export interface EndDialogProps {
  readonly unitCode: string;
  readonly ruleId: string;
  readonly title: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The last day of a rule. */
export function EndDialog({ unitCode, ruleId, title, onDone, onClose }: EndDialogProps) {
  const today = dateOf(new Date().toISOString());
  const [validTo, setValidTo] = useState(today);
  const end = useEndRule(ruleId);
  const isTooEarly = validTo < today;
  const { isSending, problem, send } = useSending(async () => {
    await end.mutateAsync({ unitCode, ruleId, validTo });
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
        {problem !== null && <Notice words={problemWords(problem)} tone="attention" icon="alert" />}
      </View>
    </ConfirmDialog>
  );
}
