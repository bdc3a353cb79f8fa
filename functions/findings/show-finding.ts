import type { Finding } from '@shared/contract/findings';
import type { FindingDocument } from '../_runtime/findings/finding-store';
import type { Documents } from '../_runtime/documents';
import { photosOf } from '../media/photos-of';

/** Findings as a page shows them; the photos of all come in one request. */
export const showFindings = async (
  documents: Documents,
  findings: readonly FindingDocument[],
): Promise<Finding[]> => {
  const photos = await photosOf(documents, [...new Set(findings.flatMap(({ mediaIds }) => mediaIds))]);
  const byId = new Map(photos.map((photo) => [photo.mediaId, photo]));
  return findings.map((finding) => ({
    findingId: finding._id,
    kind: finding.kind,
    month: finding.month,
    foundAt: finding.foundAt,
    facts: {
      ...{ subjectName: finding.subjectName, recorderName: finding.recorderName },
      ...{ entryCount: finding.entryCount, year: finding.year, hourFrom: finding.hourFrom },
      ...{ expectedTenths: finding.expectedTenths, foundTenths: finding.foundTenths },
      ...{ sharePercent: finding.sharePercent, givenTenths: finding.givenTenths },
    },
    entryIds: [...finding.entryIds],
    photos: finding.mediaIds.flatMap((mediaId) => byId.get(mediaId) ?? []),
    lookedAt:
      finding.lookedAt === null
        ? null
        : { name: finding.lookedAt.byName, at: finding.lookedAt.at, words: finding.lookedAt.words },
    isSettled: finding.isSettled,
  }));
};
