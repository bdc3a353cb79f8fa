import type { ParsedInputOf } from '@shared/contract/method';
import type { advance } from '@shared/contract/snapshots';
import { canSeeSnapshot, partsOf } from '@shared/domain/snapshot-view';
import { nextState, type SnapshotPart, type SnapshotState } from '@shared/domain/snapshot-workflow';
import { AppError } from '@shared/errors';
import type { Documents } from '../_runtime/documents';
import type { Call } from '../_runtime/route';
import { snapshotStore, type SnapshotDocument } from './snapshot-store';

type Input = ParsedInputOf<typeof advance>;

interface AllowedAdvance {
  readonly snapshot: SnapshotDocument;
  readonly to: SnapshotState;
  readonly part: SnapshotPart;
}

/** The field of the input in which each need is met. */
const missingFields = (
  needs: readonly ('note' | 'photo' | 'grid')[],
  { note, photos, gridCode }: Input,
): string[] =>
  needs.flatMap((need) => {
    switch (need) {
      case 'note':
        return note === '' ? ['note'] : [];
      case 'photo':
        return photos.length === 0 ? ['photos'] : [];
      case 'grid':
        return gridCode === undefined ? ['gridCode'] : [];
    }
  });

const isAwardDue = (action: Input['action'], { kind }: SnapshotDocument): boolean =>
  action === 'close' && kind === 'goodDeed';

/**
 * Whether this caller may take this step now. Refuses with NotFound (not there, or not to be seen), Forbidden (not
 * theirs to do), StateConflict (not in this state) or InvalidInput (something the step needs is missing).
 */
export const judgeAdvance = async ({
  actor,
  villageCode,
  input,
  documents,
}: Call<Input> & { readonly documents: Documents }): Promise<AllowedAdvance> => {
  const snapshot = await snapshotStore(documents).find(villageCode, input.snapshotId);
  if (snapshot === null || !canSeeSnapshot(actor, snapshot)) throw new AppError('NotFound');
  const { state, kind } = snapshot;
  const next = nextState({ action: input.action, state, kind, parts: partsOf(actor, snapshot) });
  if (!next.isAllowed && next.reason === 'part') throw new AppError('Forbidden');
  if (!next.isAllowed) throw new AppError('StateConflict', { state });
  const fields = missingFields(next.needs, input);
  if (input.award !== undefined && !isAwardDue(input.action, snapshot)) fields.push('award');
  if (fields.length > 0) throw new AppError('InvalidInput', { fields });
  return { snapshot, to: next.to, part: next.part };
};
