import { View } from '@tarojs/components';
import type { Settings } from '@shared/contract/units';
import { sentenceFor } from '@/api/error-copy';
import { useSending } from '@/api/use-sending';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { showToast } from '@/components/feedback/toast-state';
import { useSubmitSettings } from './api';
import { copy } from './copy';
import { Preview } from './preview';
import { inputFor, levelOfSettings, valueWords, type Setting } from './state';

export interface RecoverDialogProps {
  readonly settings: Settings;
  readonly setting: Setting;
  readonly onClose: () => void;
}

/** Gives up the unit's own choice, after saying what counts then. */
export function RecoverDialog({ settings, setting, onClose }: RecoverDialogProps) {
  const { unitCode } = settings;
  const { name, inherited } = setting;
  const submit = useSubmitSettings(unitCode);
  const { isSending, problem, send } = useSending(async () => {
    await submit.mutateAsync(inputFor(unitCode, name, null));
    showToast(copy.recovered(copy.names[name]), 'good');
    onClose();
  });
  return (
    <ConfirmDialog
      isOpen
      title={copy.recoverTitle}
      sentence={`${copy.recoverSentence(valueWords(name, inherited))}${copy.confirmSentence(levelOfSettings(settings))}`}
      isWorking={isSending}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <View className="setting__dialog">
        <Preview name={name} value={inherited} />
        {problem !== null && <Notice words={sentenceFor(problem)} tone="attention" icon="alert" />}
      </View>
    </ConfirmDialog>
  );
}
