import { useMutation } from '@tanstack/react-query';
import { exportMonth } from '@shared/contract/seals';
import { call } from '@/api/client';
import { sentenceFor } from '@/api/error-copy';
import { showToast } from '@/components/feedback/toast-state';
import { openFile } from '@/platform/files';
import { copy } from './copy';

/** Beside the pages, put there by the build (tools/build-verify). */
const toolUrl = 'verify.html';

type Wanted = 'month' | 'tool';

/** What one takes home: a sealed month, or the page that verifies it. */
export function useTakeFile(month: string): {
  readonly taking: Wanted | null;
  readonly takeMonth: () => void;
  readonly takeTool: () => void;
} {
  const { mutate, isPending, variables } = useMutation({
    mutationFn: async (wanted: Wanted) => {
      if (wanted === 'tool') return openFile(toolUrl, copy.toolName);
      const { url, fileName } = await call(exportMonth, { month });
      return openFile(url, fileName);
    },
    onSuccess: (outcome) =>
      outcome === 'opened' ? showToast(copy.downloaded, 'good') : showToast(copy.downloadFailed, 'bad'),
    onError: (error) => showToast(sentenceFor(error), 'bad'),
  });
  const take = (wanted: Wanted) => () => {
    if (!isPending) mutate(wanted);
  };
  return { taking: isPending ? variables : null, takeMonth: take('month'), takeTool: take('tool') };
}
