import type { Objection } from '@shared/contract/objections';
import type { Photo } from '@shared/contract/schema';
import { readsAllNames } from '@shared/domain/board-view';
import {
  isOwnMatter,
  nextObjectionState,
  objectionPartsOf,
  waitingStates,
  type ObjectionAction,
  type ObjectionViewer,
} from '@shared/domain/objection-workflow';
import type { ObjectionState } from '@shared/domain/points-words';
import { findByIds } from '../_runtime/find-by-ids';
import { photosOf } from '../media/photos-of';
import { entryStore, type EntryDocument } from '../points/ledger/entry-store';
import { namesShownTo, type ShowName } from '../points/names-shown';
import { showEntrySummary } from '../points/show-entry';
import { matterOf } from './concerned';
import type { ObjectionDocument } from './objection-store';

/** What stands around objections: their entries, what became of those, and the photos. */
export interface Around {
  /** By `_id`: the entries objected to, and those in their place. */
  readonly entries: ReadonlyMap<string, EntryDocument>;
  /** By the `_id` of the entry taken back. */
  readonly reversals: ReadonlyMap<string, EntryDocument>;
  readonly photos: ReadonlyMap<string, Photo>;
  /** Entries with the names that boards show to who looks. */
  readonly showName: ShowName;
}

/** Finds all of it for a whole list at once. */
export const gatherAround = async (
  call: Parameters<typeof namesShownTo>[0],
  objections: readonly ObjectionDocument[],
): Promise<Around> => {
  const { documents, villageCode } = call;
  const correctionIds = objections.flatMap(({ correctionId }) => correctionId ?? []);
  const entryIds = objections.map(({ entryId }) => entryId);
  const entries = await findByIds<EntryDocument>(documents, 'ledgerEntries', [...entryIds, ...correctionIds]);
  const reversals = await entryStore(documents, villageCode).findReversals([...entries.keys()]);
  const photos = await photosOf(
    documents,
    objections.flatMap(({ photoIds }) => photoIds),
  );
  const named = [...entries.values()].map(({ subjectKind: kind, subjectId: id, subjectName }) => ({
    ...{ subject: { kind, id }, subjectName },
  }));
  return {
    ...{ entries, reversals, photos: new Map(photos.map((photo) => [photo.mediaId, photo])) },
    showName: await namesShownTo(call, named),
  };
};

const isWaiting = (state: ObjectionState): boolean =>
  (waitingStates as readonly ObjectionState[]).includes(state);

const entryIn = (
  { entries, reversals, showName }: Around,
  entryId: string,
  isFrozen: boolean,
): Objection['entry'] | null => {
  const entry = entries.get(entryId);
  if (entry === undefined) return null;
  return showName({ ...showEntrySummary(entry, reversals.get(entryId) ?? null), isFrozen });
};

/** One objection with what this viewer may know and do. */
export const showObjection = (
  viewer: ObjectionViewer,
  objection: ObjectionDocument,
  around: Around,
): Objection => {
  const { _id: objectionId, villageCode, state, objectorId, proxyName, correctionId } = objection;
  const isMine = objectorId === viewer.personId;
  const isObjectorKnown = isMine || readsAllNames(viewer.memberships, villageCode);
  const isOwn = isOwnMatter(viewer, matterOf(objection));
  const parts = objectionPartsOf(viewer, objection);
  const can = (action: ObjectionAction): boolean => nextObjectionState({ action, state, parts }).isAllowed;
  const entry = entryIn(around, objection.entryId, isWaiting(state));
  // Entries are never removed.
  if (entry === null) throw new Error(`the entry of objection ${objectionId} is gone`);
  return {
    ...{ objectionId, state, entry, isMine, isOwnMatter: isOwn },
    words: objection.words,
    photos: objection.photoIds.map(
      (mediaId) => around.photos.get(mediaId) ?? { mediaId, url: '', width: 0, height: 0 },
    ),
    objectorName: isObjectorKnown ? objection.objectorName : '',
    proxyName: isObjectorKnown ? proxyName : null,
    raisedAt: objection.raisedAt,
    answerBy: objection.answerBy,
    escalatedAt: objection.escalatedAt,
    countsInMonth: objection.countsInMonth,
    deciderName: objection.deciderName,
    decidedAt: objection.decidedAt,
    answer: objection.answer,
    reversalId: objection.reversalId,
    correctionId,
    correction: correctionId === null ? null : entryIn(around, correctionId, false),
    canDecide: !isOwn && can('uphold'),
    canWithdraw: can('withdraw'),
  };
};
