import type { Snapshot, SnapshotSummary } from '@shared/contract/snapshots';
import type { Photo } from '@shared/contract/schema';
import { canSeePoint, canSeeReporter, partsOf, type SnapshotViewer } from '@shared/domain/snapshot-view';
import { openActions } from '@shared/domain/snapshot-workflow';
import type { Documents } from '../_runtime/documents';
import { photosOf } from '../media/photos-of';
import type { SnapshotDocument, SnapshotStep } from './snapshot-store';

/** Fetches all photos of an answer at once; each place then takes its own. */
const photoFinder = async (documents: Documents, mediaIds: readonly string[]) => {
  const photos = new Map((await photosOf(documents, mediaIds)).map((photo) => [photo.mediaId, photo]));
  return (mediaId: string): Photo => photos.get(mediaId) ?? { mediaId, url: '', width: 0, height: 0 };
};

type PhotoFinder = Awaited<ReturnType<typeof photoFinder>>;

const toSummary = (
  snapshot: SnapshotDocument,
  viewer: SnapshotViewer,
  photo: PhotoFinder,
): SnapshotSummary => ({
  snapshotId: snapshot._id,
  kind: snapshot.kind,
  text: snapshot.text,
  state: snapshot.state,
  submittedAt: snapshot.submittedAt,
  cover: photo(snapshot.photos[0] ?? ''),
  gridCode: snapshot.gridCode,
  gridName: snapshot.gridName,
  dueOn: snapshot.dueOn,
  reporterName: canSeeReporter(viewer, snapshot) ? snapshot.reporterName : null,
});

const toStep = (
  step: SnapshotStep,
  isReporterKnown: boolean,
  photo: PhotoFinder,
): Snapshot['steps'][number] => ({
  action: step.action,
  to: step.to,
  at: step.at,
  part: step.part,
  actorName: step.part === 'reporter' && !isReporterKnown ? null : step.actorName,
  // Whoever acts for somebody is family or liaison, and would tell who that is.
  proxyName: step.part === 'reporter' && !isReporterKnown ? null : step.proxyName,
  note: step.note,
  photos: step.photos.map(photo),
});

/** A list as this viewer may see it: anonymous reporters stay so. */
export const showSummaries = async (
  documents: Documents,
  snapshots: readonly SnapshotDocument[],
  viewer: SnapshotViewer,
): Promise<SnapshotSummary[]> => {
  const photo = await photoFinder(
    documents,
    snapshots.flatMap(({ photos }) => photos.slice(0, 1)),
  );
  return snapshots.map((snapshot) => toSummary(snapshot, viewer, photo));
};

/** One snapshot with everything this viewer may see and do. */
export const showSnapshot = async (
  documents: Documents,
  snapshot: SnapshotDocument,
  viewer: SnapshotViewer,
): Promise<Snapshot> => {
  const { kind, state, steps } = snapshot;
  const photo = await photoFinder(documents, [...snapshot.photos, ...steps.flatMap(({ photos }) => photos)]);
  const isReporterKnown = canSeeReporter(viewer, snapshot);
  return {
    ...toSummary(snapshot, viewer, photo),
    photos: snapshot.photos.map(photo),
    place: { ...snapshot.place, point: canSeePoint(viewer, snapshot) ? snapshot.place.point : null },
    isAnonymous: snapshot.isAnonymous,
    isMine: snapshot.reporterId === viewer.personId,
    proxyName: isReporterKnown ? (steps[0]?.proxyName ?? null) : null,
    steps: steps.map((step) => toStep(step, isReporterKnown, photo)),
    actions: [...openActions({ kind, state, parts: partsOf(viewer, snapshot) })],
  };
};
