import type { getWorkbench } from '@shared/contract/home';
import type { OutputOf } from '@shared/contract/method';

export type Workbench = OutputOf<typeof getWorkbench>;

/** How many snapshots wait for this office holder to do something. */
export const waitingCount = ({
  snapshotsToAccept,
  snapshotsToDispatch,
  snapshotsOfMyGrid,
}: Pick<Workbench, 'snapshotsToAccept' | 'snapshotsToDispatch' | 'snapshotsOfMyGrid'>): number =>
  snapshotsToAccept + snapshotsToDispatch + snapshotsOfMyGrid;
