import type { Finding } from '@shared/contract/findings';
import type { FindingDocument } from '../_runtime/findings/finding-store';
import type { Documents } from '../_runtime/documents';
import { findByIds } from '../_runtime/find-by-ids';
import { photosOf } from '../media/photos-of';
import type { EntryDocument } from '../points/ledger/entry-store';

type ShownEntry = Finding['entries'][number];

/** The entries of all findings in one request, in the order of each. */
const entriesOf = async (
  documents: Documents,
  findings: readonly FindingDocument[],
): Promise<(finding: FindingDocument) => ShownEntry[]> => {
  const ids = findings.flatMap(({ entryIds }) => entryIds);
  const entries = await findByIds<EntryDocument>(documents, 'ledgerEntries', ids);
  return ({ entryIds }) =>
    entryIds.flatMap((entryId) => {
      const entry = entries.get(entryId);
      if (entry === undefined) return [];
      const { subjectName, ruleTitle, deltaTenths, effectiveOn } = entry;
      return [{ entryId, subjectName, ruleTitle, deltaTenths, effectiveOn }];
    });
};

const subjectOf = ({ subjectKind, subjectId }: FindingDocument): Finding['subject'] =>
  subjectKind === null || subjectId === null ? null : { kind: subjectKind, id: subjectId };

/** Findings as a page shows them; the photos and the entries of all come in one request each. */
export const showFindings = async (
  documents: Documents,
  findings: readonly FindingDocument[],
): Promise<Finding[]> => {
  const photos = await photosOf(documents, [...new Set(findings.flatMap(({ mediaIds }) => mediaIds))]);
  const byId = new Map(photos.map((photo) => [photo.mediaId, photo]));
  const entriesIn = await entriesOf(documents, findings);
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
    subject: subjectOf(finding),
    entries: entriesIn(finding),
    photos: finding.mediaIds.flatMap((mediaId) => byId.get(mediaId) ?? []),
    lookedAt:
      finding.lookedAt === null
        ? null
        : { name: finding.lookedAt.byName, at: finding.lookedAt.at, words: finding.lookedAt.words },
    isSettled: finding.isSettled,
  }));
};
