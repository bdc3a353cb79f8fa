import { useState } from 'react';
import { sentenceFor } from '@/api/error-copy';
import type { BulkAction } from '@/components/content/table-selection';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { showToast } from '@/components/feedback/toast-state';
import { useSubmitLiaison } from './api';
import { copy } from './copy';

/** Taking chosen households from whoever looks after them: the choice, its action, and the question before. */
export function useUnassign() {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const { mutate, isPending } = useSubmitLiaison();
  const action: BulkAction = { key: 'unassign', word: copy.unassign, onPress: () => setIsAsking(true) };
  const unassign = () =>
    mutate(
      { personId: null, householdIds: [...chosen] },
      {
        onSuccess: ({ items }) => {
          showToast(copy.unassigned(items.length), 'good');
          setChosen([]);
        },
        onError: (error) => showToast(sentenceFor(error), 'bad'),
        onSettled: () => setIsAsking(false),
      },
    );
  return {
    selection: { chosen, onChange: setChosen, noun: copy.noun, actions: [action] },
    dialog: (
      <ConfirmDialog
        isOpen={isAsking}
        title={copy.unassignTitle}
        sentence={copy.unassignSentence(chosen.length)}
        confirmWord={copy.unassign}
        isWorking={isPending}
        onConfirm={unassign}
        onClose={() => setIsAsking(false)}
      />
    ),
  };
}
