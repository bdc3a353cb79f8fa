import { findings, home } from '@shared/contract/index';
import { usePages } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import type { Shown } from './state';

/** What the checks have found in the village, newest first. */
export const useListFindings = (shown: Shown) => usePages(findings.list, { isOpenOnly: shown === 'open' });

export const useDecideFinding = (findingId: string) =>
  useWrite(findings.decide, {
    name: `finding:${findingId}`,
    changes: [findings.list, home.getWorkbench],
  });
