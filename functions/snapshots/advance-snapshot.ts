import { dateOf } from '@shared/domain/calendar';
import { dueOnOf } from '@shared/domain/snapshot-deadline';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { advance } from '@shared/contract/snapshots';
import { AppError } from '@shared/errors';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { acceptPhotos } from '../media/accept-photos';
import { appendStep } from './append-step';
import { awardPoints } from './award-points';
import { gridStore } from './grid-store';
import { judgeAdvance } from './judge-advance';
import { showSnapshot } from './show-snapshots';
import { snapshotStore, type SnapshotDocument } from './snapshot-store';
import { isWorkingDay } from '../_runtime/working-days';

type Input = ParsedInputOf<typeof advance>;

/** Photos are looked at only for a step that is allowed. */
export const prepareAdvance = async (call: ReadCall<Input>): Promise<void> => {
  if (call.input.photos.length === 0) return;
  await judgeAdvance(call);
  await acceptPhotos(call, call.input.photos);
};

/** What a dispatch adds: the grid, and by when. Dispatching again starts the deadline again. */
const dispatched = async (
  { documents, villageCode, now }: WriteCall<Input>,
  snapshot: SnapshotDocument,
  gridCode: string,
): Promise<SnapshotDocument> => {
  const gridName = await gridStore(documents).findName(villageCode, gridCode);
  if (gridName === null) throw new AppError('NotFound', { gridCode });
  return { ...snapshot, gridCode, gridName, dueOn: dueOnOf(snapshot.kind, dateOf(now), isWorkingDay) };
};

/** Takes one step of the workflow: the step, its photos, and points for a good deed in the same transaction. */
export const advanceSnapshot = async (call: WriteCall<Input>): Promise<OutputOf<typeof advance>> => {
  const { actor, input, now, documents } = call;
  const { snapshot, to, part } = await judgeAdvance(call);
  const { action, note, photos, gridCode, award } = input;
  const prepared =
    action === 'dispatch' && gridCode !== undefined ? await dispatched(call, snapshot, gridCode) : snapshot;
  const advanced = appendStep(prepared, {
    action,
    to,
    at: now,
    part,
    actorId: actor.personId,
    actorName: actor.name,
    proxyId: actor.proxy?.personId ?? null,
    proxyName: actor.proxy?.name ?? null,
    note,
    photos,
  });
  if (award !== undefined) await awardPoints(call, snapshot, award);
  await snapshotStore(documents).put(advanced);
  return showSnapshot(documents, advanced, actor);
};
