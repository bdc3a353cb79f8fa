import { useMutation } from '@tanstack/react-query';
import { exportMonth } from '@shared/contract/seals';
import { call } from '@/api/client';
import { sentenceFor } from '@/api/error-copy';
import { showToast } from '@/components/feedback/toast-state';
import { openFile, type OpenOutcome } from '@/platform/files';
import { copy } from './copy';

const words: Readonly<Record<OpenOutcome, string>> = {
  opened: copy.downloaded,
  unreadable: copy.downloadUnreadable,
  failed: copy.downloadFailed,
};

/** A sealed month as a file in one's own hands. */
export function useTakeMonth(month: string): { readonly isWorking: boolean; readonly take: () => void } {
  const taking = useMutation({
    mutationFn: async () => {
      const { url, fileName } = await call(exportMonth, { month });
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
