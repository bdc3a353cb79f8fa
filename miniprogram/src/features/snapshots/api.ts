import { get as getHome, getWorkbench } from '@shared/contract/home';
import { people, snapshots } from '@shared/contract/index';
import type { InputOf } from '@shared/contract/method';
import { useAnswer, usePages } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';

export type SnapshotScope = InputOf<typeof snapshots.list>['scope'];

export const useListSnapshots = (scope: SnapshotScope) => usePages(snapshots.list, { scope });

export const useGetSnapshot = (snapshotId: string) => useAnswer(snapshots.get, { snapshotId });

/** Where a snapshot can be dispatched to. */
export const useListGrids = () => useAnswer(people.listGrids, {});

const changes = [snapshots.list, snapshots.get, getHome, getWorkbench];

export const useSubmitSnapshot = () => useWrite(snapshots.submit, { changes });

export const useAdvanceSnapshot = (snapshotId: string) =>
  useWrite(snapshots.advance, { name: `advance:${snapshotId}`, changes });
