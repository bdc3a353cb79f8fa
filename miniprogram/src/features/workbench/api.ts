import { home, snapshots } from '@shared/contract/index';
import { useAnswer, usePages } from '@/api/use-answer';
import { statesOf, type SnapshotGroup } from './state';

/** What waits for an office holder, as counts. */
export const useGetWorkbench = () => useAnswer(home.getWorkbench, {});

/** Snapshots by where they stand, newest first; those who may not read everything see what is public. */
export function useListSnapshotGroup(group: SnapshotGroup, canReadAll: boolean) {
  const everything = canReadAll ? 'all' : 'public';
  return usePages(snapshots.list, {
    scope: group === 'todo' ? 'todo' : everything,
    ...((group === 'inWork' || group === 'done') && { states: [...statesOf[group]] }),
  });
}
