import type { Import } from '@shared/contract/sheets';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { showToast } from '@/components/feedback/toast-state';
import { useAdvanceImport } from './api';
import { copy } from './copy';
import { advanceProblem } from './problem-words';
import { unitOf, type ImportAim } from './state';

export interface DropDialogProps {
  readonly aim: ImportAim;
  readonly bringing: Import;
  readonly onClose: () => void;
}

/** Asks once more before what was checked and corrected is thrown away. */
export function DropDialog({ aim, bringing, onClose }: DropDialogProps) {
  const { mutate, isPending } = useAdvanceImport(bringing.importId);
  const drop = () =>
    mutate(
      { ...unitOf(aim), importId: bringing.importId, action: 'cancel' },
      {
        onSuccess: () => showToast(copy.dropped, 'good'),
        onError: (error) => showToast(advanceProblem(error), 'bad'),
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title={copy.dropTitle}
      sentence={copy.dropSentences[bringing.kind]}
      confirmWord={copy.drop}
      isWorking={isPending}
      onConfirm={drop}
      onClose={onClose}
    />
  );
}
