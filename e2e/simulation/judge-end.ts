import type { OutboxItem } from '../../miniprogram/src/api/outbox/outbox-item';
import { itemsOn, type Known, type PhoneAtEnd, type Place } from './known';
import type { Found } from './village-server';
import { wishKinds, type Written } from './wishes';

/** What the village has, by the words it was written in. */
type Village = ReadonlyMap<string, readonly Found[]>;

async function readVillage({ server, village: { villageCode } }: Place): Promise<Village> {
  const found = new Map<string, Found[]>();
  for (const { collection, wordsOf } of wishKinds) {
    const pinned = collection === 'announcements' ? { isPinned: false } : {};
    const documents = await server.find(collection, { villageCode, ...pinned });
    for (const document of documents) {
      const words = String(wordsOf(document));
      found.set(words, [...(found.get(words) ?? []), document]);
    }
  }
  return found;
}

function* judgePhotosOf({ words, photoKeys }: Written, document: Found, phone: PhoneAtEnd): Iterable<string> {
  const mediaIds = (document['photos'] ?? []) as readonly string[];
  if (photoKeys.length > 0 && new Set(mediaIds).size !== photoKeys.length) {
    yield `${words}: ${photoKeys.length} photos were taken, ${mediaIds.length} arrived`;
  }
  if (photoKeys.some((photoKey) => phone.photos.has(photoKey)))
    yield `${words}: its photos stay on the phone`;
}

/** In one place on the phone, at most once in the village, there if it was promised, and by whom it was written. */
function* judgeOne(one: Written, isAccepted: boolean, documents: readonly Found[], phone: PhoneAtEnd) {
  const { words, isRefused, isDropped, draftKey, personId, kind } = one;
  if (phone.disk.has(`draft:${draftKey}`) === isAccepted) {
    yield `${words}: it stands ${isAccepted ? 'twice' : 'nowhere'} on the phone`;
  }
  const [document] = documents;
  if (document === undefined) {
    if (isAccepted && !isRefused && !isDropped) yield `${words}: promised and lost`;
    return;
  }
  if (documents.length > 1) yield `${words}: done ${documents.length} times`;
  if (!isAccepted || isRefused) yield `${words}: done without a promise`;
  if (kind.writerOf(document) !== personId) yield `${words}: done as somebody else`;
  if (!isDropped) yield* judgePhotosOf(one, document, phone);
}

function* judgeStates({ written }: Known, disk: PhoneAtEnd['disk']): Iterable<string> {
  for (const { title, state, problem } of itemsOn(disk)) {
    const wanted = written.get(title)?.isRefused === true ? 'needsAttention' : 'delivered';
    if (state !== wanted)
      yield `${title}: ends as ${state} (${problem?.code ?? 'no problem'}), not as ${wanted}`;
  }
}

/** What is about one thing has arrived in the order written, unless somebody was asked in between. */
function* judgeOrder({ written, accepted, hadAttention }: Known, village: Village): Iterable<string> {
  const lanes = new Map<string, OutboxItem[]>();
  for (const item of accepted.values()) {
    if (item === null || !village.has(item.title)) continue;
    const lane = `${item.sentAs.personId} ${item.about}`;
    lanes.set(lane, [...(lanes.get(lane) ?? []), item]);
  }
  for (const lane of lanes.values()) {
    if (lane.some(({ title }) => hadAttention.has(title) || written.get(title)?.isDropped === true)) continue;
    const ids = lane.map(({ title }) => village.get(title)?.[0]?._id ?? '');
    if (ids.join() !== ids.toSorted().join()) yield `${lane[0]?.title ?? ''}: overtaken`;
  }
}

/** A photo that is sent twice is accepted twice, even when only one of the two is used. */
async function judgeMedia({ server, village }: Place, { written }: Known): Promise<readonly string[]> {
  const taken = [...written.values()].flatMap(({ photoKeys }) => photoKeys).length;
  if (taken === 0) return [];
  let count = 0;
  for (const ownerId of village.personIds) {
    const media = await server.find('media', { ownerId });
    count += media.filter(({ state }) => state === 'accepted').length;
  }
  return count > taken ? [`${taken} photos were taken, and the village has ${count}`] : [];
}

/** What the outbox promised and did not keep, once all is quiet. */
export async function judgeEnd(place: Place, known: Known, phone: PhoneAtEnd): Promise<readonly string[]> {
  const village = await readVillage(place);
  const { written, accepted } = known;
  return [
    ...[...written.values()].flatMap((one) => [
      ...judgeOne(one, accepted.has(one.words), village.get(one.words) ?? [], phone),
    ]),
    ...judgeStates(known, phone.disk),
    ...judgeOrder(known, village),
    ...(await judgeMedia(place, known)),
  ];
}
