import { get as getHome, getWorkbench } from '@shared/contract/home';
import { people, snapshots } from '@shared/contract/index';
import type { InputOf } from '@shared/contract/method';
import { useOutboxWrite } from '@/api/outbox/use-outbox-write';
import { useAnswer, usePages } from '@/api/use-answer';

export type SnapshotScope = InputOf<typeof snapshots.list>['scope'];

export const useListSnapshots = (scope: SnapshotScope) => usePages(snapshots.list, { scope });

export const useGetSnapshot = (snapshotId: string) => useAnswer(snapshots.get, { snapshotId });

/** Where a snapshot can be dispatched to. */
export const useListGrids = () => useAnswer(people.listGrids, {});

const changes = [snapshots.list, snapshots.get, getHome, getWorkbench];

export const useSubmitSnapshot = () => useOutboxWrite(snapshots.submit, { changes, photoField: 'photos' });

export const useAdvanceSnapshot = () => useOutboxWrite(snapshots.advance, { changes, photoField: 'photos' });
