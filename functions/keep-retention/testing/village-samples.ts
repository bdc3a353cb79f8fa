import { aPerson, gridCode, insertPeople, insertUnits, villageCode } from '../../_runtime/testing';
import { documents } from '../../_runtime/documents';
import { fileStore } from '../../_runtime/file-store';
import { newId } from '../../_runtime/ids';
import { aNewHousehold } from '../../_runtime/roster/household-store';
import { aNewJoinRequest } from '../../_runtime/roster/join-request';
import { presetRulesOf, ruleStore } from '../../points/rules/rule-store';
import { insert } from './everything';

/** The one who goes. */
export const wang = {
  personId: 'wang',
  name: '王德旺',
  phone: '13812345678',
  openId: 'openid-of-wang',
  /** Left behind under his name. */
  formerHouseholdId: `${villageCode}-h0001`,
  householdId: `${villageCode}-h0003`,
} as const;
const { personId, name, phone, openId } = wang;

/** Looked after by the one who goes. */
export const lookedAfterId = `${villageCode}-h0002`;

const insertRoster = async (): Promise<void> => {
  const held = { name, phone, rosterNumber: '17', householdId: wang.householdId, isBound: true };
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson(personId, ['member', 'secretary'], held),
    aPerson('grandma', [], { householdId: lookedAfterId }),
    aPerson('neighbour', ['member']),
    aPerson('worker'),
  ]);
  for (const [number, called] of [
    [1, `${name}户`],
    [2, 'Two'],
    [3, 'Three'],
  ] as const) {
    await insert('households', aNewHousehold({ villageCode, number, name: called, gridCode }));
  }
};

/** What tells who somebody is: how they sign in, and how they came to the roster. */
const insertAccount = async (now: string): Promise<void> => {
  await insert('identities', { _id: openId, personId, label: 'phone', boundAt: now });
  const expiresAt = '2027-01-01T00:00:00.000Z';
  await insert('sessions', { _id: 'session', personId, expiresAt, endedAt: null });
  const request = { _id: newId(now), villageCode, openId, phone, name, householdNumber: 1 };
  const asked = aNewJoinRequest({ ...request, words: '', label: '', askedAt: now });
  await insert('joinRequests', { ...asked, state: 'accepted', decidedAt: now, personId });
  await insert('joinRequests', { ...asked, _id: newId(now), state: 'rejected', decidedAt: now });
};

/** A file with the one who goes in it, as somebody new and as somebody known, beside somebody else. */
const insertImport = async (now: string): Promise<void> => {
  const importId = newId(now);
  await insert('imports', {
    ...{ _id: importId, unitCode: villageCode.slice(0, 9), state: 'done', changedAt: now },
    ...{ startedById: personId, startedByName: name, confirmedBy: { personId, name, memberships: [] } },
  });
  const row = (id: string | null, called: string) => ({
    ...{ personId: id, plan: 'add', cells: { name: called, phone: '138 1234 5678' }, problems: [] },
    changes: [{ field: 'phone', before: '', after: phone }],
  });
  const rows = [row(personId, 'Wang'), row(null, name), { ...row('worker', 'worker'), changes: [] }];
  await insert('importRows', { _id: `${importId}:0000`, importId, rows });
  await insert('importRows', { _id: 'confirmation:411725', importId });
};

const insertFiles = async (now: string): Promise<void> => {
  const fileId = await fileStore.write('private/mine.xlsx', Buffer.from(name));
  const file = { _id: 'mine', kind: 'export', ownerId: personId, unitCode: '', fileId };
  await insert('uploads', { ...file, at: '2026-11-08T00:00:00.000Z' });
  const unused = { _id: 'unused', villageCode, ownerId: personId, state: 'incoming', reservedAt: now };
  await insert('media', { ...unused, acceptedAt: null, incomingFileId: fileId, file: null });
};

/** What the one who goes did in office, besides. */
const insertActs = async (now: string): Promise<void> => {
  const merge = { _id: `${villageCode}003`, state: 'done' };
  await insert('unitMerges', { ...merge, startedById: personId, startedByName: name });
  const changed = { changedAt: now, changedById: personId, changedByName: name };
  const lookedAt = { byId: personId, byName: name, at: now, words: `${name} did.` };
  await insert('findings', {
    ...{ _id: 'finding', villageCode, kind: 'oneRecorder', lookedAt, isSettled: false, isOpen: false },
    ...{ subjectId: personId, subjectName: name, recorderId: personId, recorderName: name },
  });
  await insert('settings', { _id: villageCode, choices: {}, ...changed });
};

export const insertVillage = async (now: string): Promise<void> => {
  await insertUnits();
  await ruleStore(documents).insert(presetRulesOf(villageCode, '2026-01-01'));
  await insertRoster();
  await insertAccount(now);
  await insertImport(now);
  await insertFiles(now);
  await insertActs(now);
};
