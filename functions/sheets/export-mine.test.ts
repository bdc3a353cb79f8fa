import {
  aPerson,
  gridCode,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { sheets } from '@shared/contract/sheets';
import type { CollectionName } from '../_runtime/collections';
import { documents } from '../_runtime/documents';
import { aNewHousehold } from '../_runtime/roster/household-store';
import { readWorkbook } from './read-workbook';
import { ownSheets } from './own-data.copy';
import { client, importRoster } from './testing/sheet-kit';
import { readZipParts, textOf } from './zip-parts';

let backend: Backend;
const at = '2026-11-19T16:30:00.000Z';
const other = 'neighbour';

/** One document of every kind about the person, and one about the neighbour, which nobody else may see. */
const insertOwn = async (personId: string, words: string): Promise<void> => {
  const insert = (collection: CollectionName, fields: object) =>
    documents.insert(
      collection,
      Object.assign({ _id: `${collection}-${personId}` }, { villageCode }, fields),
    );
  await insert('ledgerEntries', {
    ...{ subjectId: personId, ruleTitle: `${words}积分`, deltaTenths: 25, effectiveOn: '2026-11-19' },
    ...{ recordedAt: at, recorderName: '李书记', source: 'instant', note: '', reversalReason: null },
  });
  await insert('activities', { title: `${words}活动` });
  await insert('checkIns', {
    personId,
    activityId: `activities-${personId}`,
    at,
    way: 'code',
    deltaTenths: 10,
  });
  await insert('snapshots', {
    ...{ reporterId: personId, kind: 'problem', text: `${words}路灯不亮`, state: 'closed', submittedAt: at },
    ...{ isAnonymous: true, place: { words: '东街', point: null } },
    steps: [{ to: 'submitted', at, note: `${words}处理` }],
  });
  await insert('visits', {
    ...{ visitorId: personId, householdId: 'elsewhere', householdName: `${words}户`, visitorName: words },
    ...{ visitedOn: '2026-11-19', note: `${words}走访` },
  });
  await insert('consents', { personId, purpose: 'board', version: '2026-11', isGiven: false, at });
  await insert('identities', { personId, label: `${words}手机`, boundAt: at });
  await insert('sessions', { personId, label: `${words}电脑`, startedAt: at, expiresAt: at, endedAt: null });
  await insert('proxies', {
    ...{ personId, personName: words, proxyId: 'daughter', proxyName: `${words}女儿`, fromOn: '2026-11-01' },
    ...{ toOn: null, revokedAt: null, grantedById: 'secretary' },
  });
  await insert('announcements', { title: `${words}公告` });
  await insert('announcementReads', { personId, announcementId: `announcements-${personId}`, readAt: at });
  await insert('applicants', {
    ...{ personId, openedOn: '2026-03-01', endedOn: null },
    reviews: [{ on: '2026-06-01', isPassed: true, words: `${words}考察`, reviewerName: '李书记' }],
  });
  await insert('claims', {
    ...{ claimantId: personId, subjectName: words, ruleTitle: `${words}申报`, quantity: 2, state: 'waiting' },
    ...{ effectiveOn: '2026-11-18', note: '', claimedAt: at, deciderName: null, reason: '' },
  });
  await insert('objections', {
    ...{ objectorId: personId, entryId: `ledgerEntries-${personId}`, words: `${words}异议`, state: 'upheld' },
    ...{ waitingKey: personId, raisedAt: at, answer: '查过了', deciderName: '李书记', decidedAt: at },
  });
  await insert('corrections', {
    ...{ personId, field: 'name', wanted: `${words}更正`, words: '', state: 'pending', askedAt: at },
    ...{ decidedByName: '', reason: '' },
  });
};

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['secretary']),
    aPerson('me', ['gridWorker'], {
      name: '赵我',
      rosterNumber: 'M1',
      phone: '13900000001',
      householdId: 'own',
    }),
    aPerson(other, [], { name: '钱邻' }),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
  ]);
  const household = aNewHousehold({ villageCode, number: 12, name: '赵家', gridCode });
  await documents.insert('households', { ...household, ...{ _id: 'own' } });
  await documents.insert('visits', {
    ...{ _id: 'at-home', villageCode, householdId: 'own', householdName: '赵家', visitorId: 'x' },
    ...{ visitorName: '联户党员', visitedOn: '2026-11-18', note: '家里的事' },
  });
  await insertOwn('me', '我的');
  await insertOwn(other, '邻居的');
  await importRoster('secretary', villageCode, [
    { rosterNumber: 'M1', name: '赵我', partyStatus: '预备党员' },
  ]);
});
afterAll(() => backend.stop());

/** All texts of a workbook, sheet by sheet. */
const readAll = async (personId: string) => {
  const out = await client.ask(sheets.exportMine, personId, {});
  const bytes = Buffer.from(await (await fetch(out.url)).arrayBuffer());
  const texts: string[] = [];
  const parts = readZipParts(bytes);
  for (const [name, part] of parts) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const pieces: string[] = [];
    for await (const piece of textOf(part)) pieces.push(piece);
    texts.push(pieces.join(''));
  }
  return { out, bytes, texts };
};

it('everything that is kept about somebody is in the file, in words and in the village’s time', async () => {
  const { out, bytes, texts } = await readAll('me');
  expect(out.fileName).toMatch(/^赵我的个人信息2026-/);
  expect(texts).toHaveLength(Object.keys(ownSheets).length);
  const [, ...record] = await readWorkbook(bytes);
  expect(record.map(({ cells }) => cells)).toEqual(
    expect.arrayContaining([
      ['姓名', '赵我'],
      ['手机号', '13900000001'],
      ['政治面貌', '预备党员'],
      ['村', 'Wuqiao'],
      ['网格', 'Grid 1'],
    ]),
  );
  const all = texts.join('\n');
  for (const words of [
    '积分',
    '活动',
    '路灯不亮',
    '处理',
    '走访',
    '手机',
    '电脑',
    '女儿',
    '公告',
    '考察',
    '申报',
    '异议',
    '更正',
  ])
    expect(all).toContain(`我的${words}`);
  // Half past midnight in the village is the evening before in UTC.
  for (const words of [
    '2026-11-20 00:30',
    '2.5',
    '已销号',
    '网格员',
    '榜上写全名',
    '不同意',
    '等待办理',
    '批量导入',
  ])
    expect(all).toContain(words);
  expect(all).toContain('政治面貌：群众 → 预备党员');
  expect(all).toContain('赵家');
  expect(all).toContain('2026-11-18');
});

it('nothing about anybody else is', async () => {
  const { texts } = await readAll('me');
  const all = texts.join('\n');
  expect(all).not.toContain('邻居');
  expect(all).not.toContain('钱邻');
  expect(all).not.toContain('家里的事');
  for (const code of ['undefined', 'null', 'goodDeed', 'contactShown', villageCode])
    expect(all).not.toContain(code);
});

it('an officer who lives in no village gets what there is', async () => {
  const { texts } = await readAll('officer');
  expect(texts[0]).toContain('name of officer');
  expect(texts[2]).toContain('乡镇专班');
});
