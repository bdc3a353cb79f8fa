import type { Finding } from '@shared/contract/findings';
import type { Actor } from '../_runtime/actor';
import type { FindingDocument } from '../_runtime/findings/finding-store';
import type { Documents } from '../_runtime/documents';
import { findByIds } from '../_runtime/find-by-ids';
import { photosOf } from '../media/photos-of';
import type { EntryDocument } from '../points/ledger/entry-store';
import { ownFindings } from './own-findings';

type ShownEntry = Finding['entries'][number];

/** The entries of a finding in its order. */
const entriesOf = (
  { entryIds }: FindingDocument,
  entries: ReadonlyMap<string, EntryDocument>,
): ShownEntry[] =>
  entryIds.flatMap((entryId) => {
    const entry = entries.get(entryId);
    if (entry === undefined) return [];
    const { subjectName, ruleTitle, deltaTenths, effectiveOn } = entry;
    return [{ entryId, subjectName, ruleTitle, deltaTenths, effectiveOn }];
  });

const subjectOf = ({ subjectKind, subjectId }: FindingDocument): Finding['subject'] =>
  subjectKind === null || subjectId === null ? null : { kind: subjectKind, id: subjectId };

/** Findings as a page shows them to somebody; photos, entries and people of all come in one request each. */
export const showFindings = async (
  { documents, actor }: { readonly documents: Documents; readonly actor: Actor },
  findings: readonly FindingDocument[],
): Promise<Finding[]> => {
  const photos = await photosOf(documents, [...new Set(findings.flatMap(({ mediaIds }) => mediaIds))]);
  const byId = new Map(photos.map((photo) => [photo.mediaId, photo]));
  const entryIds = findings.flatMap((finding) => finding.entryIds);
  const entries = await findByIds<EntryDocument>(documents, 'ledgerEntries', entryIds);
  const isOwn = await ownFindings(documents, actor, findings, entries);
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
    entries: entriesOf(finding, entries),
    photos: finding.mediaIds.flatMap((mediaId) => byId.get(mediaId) ?? []),
    lookedAt:
      finding.lookedAt === null
        ? null
        : { name: finding.lookedAt.byName, at: finding.lookedAt.at, words: finding.lookedAt.words },
    isSettled: finding.isSettled,
    isOwnMatter: isOwn(finding),
  }));
};
