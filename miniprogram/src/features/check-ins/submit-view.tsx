import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Card } from '@/components/content/card';
import { Glyph } from '@/components/content/glyph';
import { Pressable } from '@/components/content/pressable';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { TextField } from '@/components/form/text-field';
import { classNames } from '@/components/theme/class-names';
import { canScan } from '@/platform/scan';
import { openPage } from '@/routes';
import { ActivityCard } from './activity-card';
import { useListActivities } from './api';
import { CheckInDone } from './check-in-done';
import { codeDigits, groupedCode, typedDigits } from './state';
import { submitCopy as copy } from './submit-copy';
import { useSubmitForm } from './use-submit-form';
import './submit.scss';

interface PartProps {
  readonly isSending: boolean;
}

/** The one thing this page is for, as large as a thumb. */
function ScanButton({ isSending, onScan }: PartProps & { readonly onScan: () => void }) {
  return (
    <View className="check-in">
      <Pressable
        className={classNames('check-in__scan', isSending && 'check-in__scan--sending')}
        label={copy.scan}
        isDisabled={isSending}
        onPress={onScan}
      >
        <Glyph name="scan" size="large" />
        <View className="check-in__word">{isSending ? copy.sending : copy.scan}</View>
      </Pressable>
      <View className="check-in__note">{copy.scanNote}</View>
    </View>
  );
}

interface TypeCodeProps extends PartProps {
  readonly isOnlyWay: boolean;
  readonly onSend: (code: string) => void;
}

/** For those whose camera does not read it, and for those who are told the digits. */
function TypeCode({ isOnlyWay, isSending, onSend }: TypeCodeProps) {
  const [text, setText] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const code = typedDigits(text);
  const isComplete = code.length === codeDigits;
  const submit = () => {
    setIsChecked(true);
    if (isComplete) onSend(code);
  };
  return (
    <Card>
      <View className="check-in__type">
        <TextField
          label={isOnlyWay ? copy.typeFirst : copy.or}
          placeholder={copy.codePlaceholder}
          value={text}
          kind="digits"
          charsMax={codeDigits + 1}
          problem={isChecked && !isComplete ? copy.needDigits : undefined}
          onChange={(typed) => {
            const digits = typedDigits(typed);
            setText(digits.length > codeDigits / 2 ? groupedCode(digits) : digits);
          }}
          onDone={submit}
        />
        <Button
          word={isSending ? copy.sending : copy.submitTyped}
          kind={isOnlyWay ? 'primary' : 'ghost'}
          size="large"
          isLoading={isSending}
          onPress={submit}
        />
      </View>
    </Card>
  );
}

/** What is on now: the activity that led here, or all that are open. */
function OpenActivities({ activityId }: { readonly activityId: string | undefined }) {
  const { data, error, refetch } = useListActivities();
  if (data === undefined) {
    return error === null ? null : (
      <Notice words={copy.activitiesFailed} tone="attention" icon="alert" onPress={() => void refetch()} />
    );
  }
  const open = data.filter(({ phase }) => phase === 'open');
  const wanted = open.filter((activity) => activity.activityId === activityId);
  if (open.length === 0) {
    return (
      <>
        <Notice words={`${copy.noneOpen}。${copy.noneOpenNote}`} tone="publicity" icon="clock" />
        <Button word={copy.seeActivities} kind="quiet" onPress={() => openPage('activities')} />
      </>
    );
  }
  return (wanted.length > 0 ? wanted : open).map((activity) => (
    <ActivityCard key={activity.activityId} activity={activity} />
  ));
}

export interface SubmitViewProps {
  readonly activityId: string | undefined;
  /** Check-ins of this phone that have not arrived. */
  readonly onTheWay?: ReactNode;
}

/** Checking in: one press and the camera, or eight digits. */
export function SubmitView({ activityId, onTheWay }: SubmitViewProps) {
  const { data: activities } = useListActivities();
  const named = activities?.find((activity) => activity.activityId === activityId);
  const { result, problem, isSending, scan, sendTyped } = useSubmitForm(named?.title ?? copy.someActivity);
  const hasCamera = canScan();
  if (result !== null && result !== 'waiting') return <CheckInDone outcome={result} />;
  return (
    <>
      {problem !== null && <Notice words={problem} tone="attention" icon="alert" />}
      {result === 'waiting' && <Notice words={copy.keptNote} tone="publicity" icon="clock" />}
      {onTheWay}
      {hasCamera && <ScanButton isSending={isSending} onScan={() => void scan()} />}
      <TypeCode isOnlyWay={!hasCamera} isSending={isSending} onSend={sendTyped} />
      <OpenActivities activityId={activityId} />
    </>
  );
}
