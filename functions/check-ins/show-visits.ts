import type { Visit } from '@shared/contract/check-ins';
import type { Documents } from '../_runtime/documents';
import { photosOf } from '../media/photos-of';
import type { VisitDocument } from './visit-store';

/** Visits with their photos; one request for the photos of all. */
export const showVisits = async (
  documents: Documents,
  visits: readonly VisitDocument[],
): Promise<Visit[]> => {
  const photos = await photosOf(
    documents,
    visits.flatMap(({ mediaIds }) => mediaIds),
  );
  const byId = new Map(photos.map((photo) => [photo.mediaId, photo]));
  return visits.map(({ _id, mediaIds, deltaTenths = 0, ...visit }) => ({
    visitId: _id,
    householdId: visit.householdId,
    householdName: visit.householdName,
    visitorId: visit.visitorId,
    visitorName: visit.visitorName,
    visitedOn: visit.visitedOn,
    at: visit.at,
    note: visit.note,
    deltaTenths,
    photos: mediaIds.flatMap((mediaId) => byId.get(mediaId) ?? []),
  }));
};
