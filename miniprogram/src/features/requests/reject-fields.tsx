import { View } from '@tarojs/components';
import { peopleLimits } from '@shared/contract/people';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { TextArea } from '@/components/form/text-area';
import { copy } from './copy';

export interface RejectFieldsProps {
  readonly placeholder: string;
  readonly reason: string;
  readonly isSaved: boolean;
  /** Whether it was tried without a reason. */
  readonly isChecked: boolean;
  readonly isWorking: boolean;
  readonly problem: string | null;
  readonly onChange: (reason: string) => void;
  readonly onReject: () => void;
  readonly onBack: () => void;
}

/** Saying no, with the reason that the one who asked will read. */
export function RejectFields(props: RejectFieldsProps) {
  const { placeholder, reason, isSaved, isChecked, isWorking, problem, onChange, onReject, onBack } = props;
  return (
    <>
      <View>{copy.rejectSentence}</View>
      <TextArea
        label={copy.reasonLabel}
        placeholder={placeholder}
        value={reason}
        charsMax={peopleLimits.noteCharsMax}
        isSaved={isSaved}
        problem={isChecked && reason.trim() === '' ? copy.needReason : undefined}
        onChange={onChange}
      />
      {problem !== null && <Notice words={problem} tone="attention" icon="alert" />}
      <View className="sheet__actions">
        <Button word={copy.back} kind="ghost" onPress={onBack} />
        <Button word={copy.reject} isLoading={isWorking} onPress={onReject} />
      </View>
    </>
  );
}
