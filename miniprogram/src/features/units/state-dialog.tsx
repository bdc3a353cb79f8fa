import { View } from '@tarojs/components';
import { useSending } from '@/api/use-sending';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { showToast } from '@/components/feedback/toast-state';
import { useAdvanceUnit } from './api';
import { copy } from './copy';
import type { UnitSheetProps } from './name-sheet';
import { problemWords } from './problem-words';

/** Asks once more before a village joins, or a unit ends or begins again, and says what stays. */
export function StateDialog({
  unit,
  action,
  onDone,
  onClose,
}: UnitSheetProps & { readonly action: 'join' | 'retire' | 'restore' }) {
  const { unitCode, name } = unit;
  const advance = useAdvanceUnit(unitCode);
  const { isSending, problem, send } = useSending(async () => {
    await advance.mutateAsync({ unitCode, action });
    showToast(copy.done[action](name), 'good');
    onDone();
    onClose();
  });
  return (
    <ConfirmDialog
      isOpen
      title={copy.titles[action](name)}
      sentence={copy.sentences[action]}
      confirmWord={copy.confirms[action]}
      isWorking={isSending}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <View>
        {problem !== null && <Notice words={problemWords(problem)} tone="attention" icon="alert" />}
      </View>
    </ConfirmDialog>
  );
}
