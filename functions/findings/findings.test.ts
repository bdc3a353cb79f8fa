import {
  aPerson,
  clientOf,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { findings } from '@shared/contract/findings';
import { noFacts } from '@shared/domain/fairness';
import { documents } from '../_runtime/documents';
import { findingId, findingStore, type FindingDocument } from '../_runtime/findings/finding-store';
import { newId } from '../_runtime/ids';
import { serve } from '../_runtime/serve';
import { main as checkMain } from '../check-scores/index';
import { routes as mediaRoutes } from '../media/index';
import { photos } from '../media/testing/photos';
import { uploadPhoto } from '../media/testing/upload-photo';
import { media } from '@shared/contract/media';
import { routes } from './index';

let backend: Backend;
const now = '2026-11-20T02:00:00.000Z';
const client = clientOf(serve([...routes, ...mediaRoutes], { now: () => now }), { now: () => now });

const aFinding = (key: string, fields: Partial<FindingDocument> = {}): FindingDocument => {
  const foundAt = fields.foundAt ?? now;
  const kind = fields.kind ?? 'oneRecorder';
  const { villageCode: code = villageCode } = fields;
  return {
    ...noFacts,
    ...{ _id: findingId(code, '2026-11', { kind, key }), villageCode: code, kind, month: '2026-11', foundAt },
    ...{ sequence: newId(foundAt), lookedAt: null, isSettled: false, isOpen: true },
    ...{
      subjectKind: 'person',
      subjectId: 'ann',
      subjectName: 'Ann',
      recorderId: 'secretary',
      recorderName: 'Secretary',
    },
    ...{ entryCount: 6, givenTenths: 120, sharePercent: 60, entryIds: ['e-2', 'gone', 'e-1'] },
    ...fields,
  };
};
const shownEntry = (entryId: string) => ({
  ...{ entryId, subjectName: `subject of ${entryId}`, ruleTitle: 'Rule', deltaTenths: 20 },
  effectiveOn: '2026-11-05',
});
const aboutNobody = { subjectKind: null, subjectId: null, recorderId: null } as const;
const insert = (finding: FindingDocument) => findingStore(documents, finding.villageCode).put(finding);
const older = aFinding('older', { foundAt: '2026-11-18T18:00:00.000Z' });
const newer = aFinding('newer', { foundAt: '2026-11-19T18:00:00.000Z', kind: 'manyInHour' });
const settled = aFinding('settled', { foundAt: '2026-11-17T18:00:00.000Z', isSettled: true, isOpen: false });
const elsewhere = aFinding('elsewhere', { villageCode: otherVillageCode });

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('supervisor', ['supervisor'], { householdId: 'h-1' }),
    aPerson('wife', [], { householdId: 'h-1' }),
    aPerson('villager'),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
  ]);
  for (const _id of ['e-1', 'e-2']) {
    await documents.insert('ledgerEntries', Object.assign({ _id }, { villageCode, ...shownEntry(_id) }));
  }
  for (const [_id, fields] of [
    ['e-own', { subjectKind: 'person', subjectId: 'supervisor' }],
    ['e-confirmed', { subjectKind: 'person', subjectId: 'villager', confirmerId: 'supervisor' }],
  ] as const) {
    await documents.insert('ledgerEntries', Object.assign({ _id, villageCode }, shownEntry(_id), fields));
  }
  for (const finding of [older, newer, settled, elsewhere]) await insert(finding);
});
afterAll(() => backend.stop());

const list = (by: string, input = {}) => client.ask(findings.list, by, { villageCode, ...input });
const idsOf = async (by: string, input = {}) => (await list(by, input)).items.map(({ findingId: id }) => id);

test('those who read the roster see what was found in the village, newest first and page by page', async () => {
  const all = [newer._id, older._id, settled._id];
  expect(await idsOf('supervisor')).toEqual(all);
  expect(await idsOf('secretary')).toEqual(all);
  expect(await idsOf('officer')).toEqual(all);
  expect(await idsOf('supervisor', { isOpenOnly: true })).toEqual([newer._id, older._id]);
  expect(await idsOf('supervisor', { kind: 'manyInHour' })).toEqual([newer._id]);
  const first = await list('supervisor', { limit: 2 });
  expect(await idsOf('supervisor', { limit: 2, cursor: first.nextCursor })).toEqual([settled._id]);
  expect(await client.refusal(findings.list, 'villager', {})).toBe('Forbidden');
});

test('a finding brings its facts, its entries and its photos in their order', async () => {
  const photoIds = [];
  for (const bytes of [photos.mendedLamp, photos.small]) {
    const mediaId = await uploadPhoto(client, 'secretary', bytes);
    await client.ask(media.submit, 'secretary', { mediaId });
    photoIds.unshift(mediaId);
  }
  await insert(aFinding('photos', { kind: 'samePhoto', mediaIds: photoIds, subjectName: null }));
  const [shown] = (await list('supervisor', { kind: 'samePhoto' })).items;
  expect(shown?.photos.map(({ mediaId, width }) => [mediaId, width])).toEqual([
    [photoIds[0], 96],
    [photoIds[1], 320],
  ]);
  expect(shown).toMatchObject({
    ...{
      kind: 'samePhoto',
      month: '2026-11',
      entries: [shownEntry('e-2'), shownEntry('e-1')],
      lookedAt: null,
      isSettled: false,
    },
    facts: {
      subjectName: null,
      recorderName: 'Secretary',
      entryCount: 6,
      givenTenths: 120,
      sharePercent: 60,
    },
  });
});

test('who oversees the village notes once what they say to it, and it is open no more', async () => {
  const decide = { findingId: older._id, words: 'Looked at the entries, all in order.' };
  expect(await client.refusal(findings.decide, 'secretary', decide)).toBe('Forbidden');
  expect(await client.refusal(findings.decide, 'supervisor', { ...decide, words: '  ' })).toBe(
    'InvalidInput',
  );
  const elsewheres = { ...decide, findingId: elsewhere._id };
  expect(await client.refusal(findings.decide, 'supervisor', elsewheres)).toBe('NotFound');
  const lookedAt = { name: 'name of supervisor', at: now, words: decide.words };
  expect(await client.ask(findings.decide, 'supervisor', decide)).toMatchObject({ lookedAt });
  expect(await client.refusal(findings.decide, 'officer', { ...decide, villageCode })).toBe('StateConflict');
  expect(await idsOf('supervisor', { isOpenOnly: true })).not.toContain(older._id);
  expect(await idsOf('supervisor')).toContain(older._id);
});

test.each<[string, Partial<FindingDocument>]>([
  ['the own points', { subjectId: 'supervisor' }],
  ['points of somebody of the household', { subjectId: 'wife' }],
  ['points of the own household', { subjectKind: 'household', subjectId: 'h-1' }],
  ['what they gave', { recorderId: 'supervisor' }],
  ['a photo beside the own points', { kind: 'samePhoto', ...aboutNobody, entryIds: ['e-2', 'e-own'] }],
  ['a photo of what they confirmed', { kind: 'samePhoto', ...aboutNobody, entryIds: ['e-confirmed'] }],
])('nobody says that they have looked at %s; others do', async (key, fields) => {
  const own = aFinding(key, fields);
  await insert(own);
  const decide = { findingId: own._id, villageCode, words: 'Nothing to see.' };
  const shownTo = async (by: string) => (await list(by)).items.find(({ findingId: id }) => id === own._id);
  expect(await shownTo('supervisor')).toMatchObject({ isOwnMatter: true });
  expect(await client.refusal(findings.decide, 'supervisor', decide)).toBe('OwnMatter');
  expect(await shownTo('officer')).toMatchObject({ isOwnMatter: false, lookedAt: null });
  expect(await client.ask(findings.decide, 'officer', decide)).toMatchObject({ isOwnMatter: false });
});

test('a check settles what it no longer finds, and leaves what is older than what it looks at', async () => {
  await insert(aFinding('long ago', { month: '2026-01' }));
  await checkMain({
    Type: 'Timer',
    TriggerName: 'check-scores',
    Time: '2026-11-20T18:05:00.000Z',
    Message: '',
  });
  const open = await list('supervisor', { isOpenOnly: true });
  expect(open.items.map(({ month }) => month)).toEqual(['2026-01']);
  expect((await documents.get<FindingDocument>('findings', older._id))?.lookedAt).not.toBeNull();
});
