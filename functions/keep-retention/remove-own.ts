import type { CollectionName } from '../_runtime/collections';
import type { ReadableDocuments, Stored } from '../_runtime/documents';
import { isBetween, type Where } from '../_runtime/matchers';
import { fileStore } from '../_runtime/file-store';
import type { UploadDocument } from '../_runtime/upload-store';
import type { MediaDocument } from '../media/media-store';
import type { JoinRequestDocument } from '../_runtime/roster/join-request';
import type { Erasure } from './erasure';
import { pagesOf } from './sweep';

/** What belongs to the person alone and goes as a whole, by collection. */
const ownOf = ({ personId }: Erasure): readonly (readonly [CollectionName, Where])[] => [
  ['identities', { personId }],
  ['sessions', { personId }],
  ['consents', { personId }],
  ['corrections', { personId }],
  ['applicants', { personId }],
  ['reminders', { personId }],
  ['joinRequests', { personId }],
  ['proxies', { personId }],
  ['proxies', { proxyId: personId }],
  // Answers remembered for the person; a colon sorts right below a semicolon.
  ['requestKeys', { _id: isBetween(`${personId}:`, `${personId};`) }],
];

const remove = async (
  documents: ReadableDocuments,
  collection: CollectionName,
  found: readonly Stored[],
): Promise<number> => {
  await documents.removeMany(
    collection,
    found.map(({ _id }) => _id),
  );
  return found.length;
};

/** Requests to be taken up that were refused belong to nobody by id; number and name together tell whose they are. */
const removeJoinRequests = async (documents: ReadableDocuments, erasure: Erasure): Promise<number> => {
  const { villageCodes, phone, name } = erasure;
  let count = 0;
  for (const villageCode of villageCodes) {
    const requests = pagesOf<JoinRequestDocument>(documents, {
      collection: 'joinRequests',
      where: { villageCode },
    });
    for await (const page of requests) {
      const own = page.filter((request) => request.phone === phone && request.name === name);
      count += await remove(documents, 'joinRequests', own);
    }
  }
  return count;
};

/** Photos that were uploaded and never sent with anything. Those that were are part of what they were sent with. */
const removeUnusedPhotos = async (
  documents: ReadableDocuments,
  { personId: ownerId }: Erasure,
): Promise<number> => {
  let count = 0;
  for await (const page of pagesOf<MediaDocument>(documents, { collection: 'media', where: { ownerId } })) {
    const unused = page.filter(({ state }) => state !== 'accepted');
    const fileIds = unused.flatMap(({ incomingFileId, file }) => [
      incomingFileId,
      ...(file === null ? [] : [file.fileId]),
    ]);
    for (const fileId of fileIds) await fileStore.remove(fileId);
    count += await remove(documents, 'media', unused);
  }
  return count;
};

/** Files of one's own data, among others, that were made and not fetched yet. */
const removeExports = async (
  documents: ReadableDocuments,
  { personId: ownerId }: Erasure,
): Promise<number> => {
  let count = 0;
  const where = { ownerId, kind: 'export' };
  for await (const page of pagesOf<UploadDocument>(documents, { collection: 'uploads', where })) {
    for (const { fileId } of page) await fileStore.remove(fileId);
    count += await remove(documents, 'uploads', page);
  }
  return count;
};

/** Removes what is the person's alone; run again it finds nothing. */
export const removeOwn = async (documents: ReadableDocuments, erasure: Erasure): Promise<number> => {
  let count = 0;
  for (const [collection, where] of ownOf(erasure)) {
    for await (const page of pagesOf(documents, { collection, where })) {
      count += await remove(documents, collection, page);
    }
  }
  count += await removeJoinRequests(documents, erasure);
  count += await removeUnusedPhotos(documents, erasure);
  return count + (await removeExports(documents, erasure));
};
