import { list as listClaims, submit } from '@shared/contract/claims';
import { get as getHome, getWorkbench } from '@shared/contract/home';
import { points } from '@shared/contract/index';
import { useOutboxWrite } from '@/api/outbox/use-outbox-write';

/** Whatever shows a sum or an entry is outdated by a new one. */
const changes = [points.listEntries, points.getEntry, points.getRanking, getHome, getWorkbench];

export const usePostPoints = () => useOutboxWrite(points.post, { changes, photoField: 'photos' });

export const usePostBatch = () => useOutboxWrite(points.postBatch, { changes, photoField: 'photos' });

/** Points that wait for a second person. */
export const useSubmitClaim = () =>
  useOutboxWrite(submit, { changes: [listClaims, getWorkbench], photoField: 'photos' });

export const useReverseEntry = () => useOutboxWrite(points.reverse, { changes });
