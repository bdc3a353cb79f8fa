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
  return visits.map(
    ({ _id, householdId, householdName, visitorId, visitorName, visitedOn, at, note, mediaIds }) => ({
      ...{ visitId: _id, householdId, householdName, visitorId, visitorName, visitedOn, at, note },
      photos: mediaIds.flatMap((mediaId) => byId.get(mediaId) ?? []),
    }),
  );
};
