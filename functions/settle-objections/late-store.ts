import type { ObjectionState } from '@shared/domain/points-words';
import type { Documents, Stored } from '../_runtime/documents';
import { isBelow, isIn } from '../_runtime/matchers';

/** What the timer reads of an objection; the rest is carried along untouched. */
export interface LateObjection extends Stored {
  readonly state: ObjectionState;
  readonly answerBy: string;
  readonly escalatedAt: string | null;
}

/** Objections of every village, as the hourly timer needs them. */
export const lateStore = (documents: Documents) => ({
  /** Those the village should have answered before an instant and has not, the longest due first. */
  listLate: (now: string, limit: number): Promise<LateObjection[]> =>
    documents.find<LateObjection>('objections', {
      where: { state: 'raised', answerBy: isBelow(now) },
      order: [['answerBy', 'asc']],
      limit,
    }),

  findAll: (objectionIds: readonly string[]): Promise<LateObjection[]> =>
    documents.find<LateObjection>('objections', {
      where: { _id: isIn(objectionIds) },
      limit: objectionIds.length,
    }),

  put: (objection: LateObjection): Promise<void> => documents.put('objections', objection),
});
