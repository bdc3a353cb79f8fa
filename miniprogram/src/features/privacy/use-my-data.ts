import { useMutation } from '@tanstack/react-query';
import { exportMine } from '@shared/contract/sheets';
import { call } from '@/api/client';
import { sentenceFor } from '@/api/error-copy';
import { showToast } from '@/components/feedback/toast-state';
import { openFile, type OpenOutcome } from '@/platform/files';
import { copy } from './copy';

const words: Readonly<Record<OpenOutcome, string>> = {
  opened: copy.mineOpened,
  unreadable: copy.mineUnreadable,
  failed: copy.mineFailed,
};

/** Everything kept about this person, as a file in their hands. */
export function useMyData(): { readonly isWorking: boolean; readonly take: () => void } {
  const taking = useMutation({
    mutationFn: async () => {
      const { url, fileName } = await call(exportMine, {});
      return openFile(url, fileName);
    },
    onSuccess: (outcome) => showToast(words[outcome], outcome === 'opened' ? 'good' : 'bad'),
    onError: (error) => showToast(sentenceFor(error), 'bad'),
  });
  return {
    isWorking: taking.isPending,
    take: () => {
      if (!taking.isPending) taking.mutate();
    },
  };
}
