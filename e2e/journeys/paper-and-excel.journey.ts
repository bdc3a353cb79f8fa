import { expect } from '@playwright/test';
import { points } from '@shared/contract/index';
import { entryHeadings } from '@shared/domain/entry-copy';
import { boardTitles } from '@shared/domain/points-copy';
import { copy as importCopy } from '../../miniprogram/src/features/imports/copy';
import { copy } from '../../miniprogram/src/features/reports/copy';
import { slipCopy } from '../../miniprogram/src/features/reports/slip-copy';
import { ledgerSheetName } from '../../functions/sheets/ledger-sheet.copy';
import { readZipParts } from '../../functions/sheets/zip-parts';
import { writeWorkbook } from '../../functions/sheets/write-workbook';
import { signIn, type ApiClient } from '../../tools/local-runtime/api-client';
import { people, villageName } from '../people/cast';
import { asClerk } from '../people/clerk';
import { asImporter } from '../people/importer';
import { press, see } from '../people/parts';
import { readPrintedPages } from './printed-pages';
import { test } from './running-village';
import { workbookWords } from './workbook-words';

/** A whole village on paper takes its time on a busy machine. */
test.describe.configure({ timeout: 240_000 });

const scoreWords = (tenths: number): string => (tenths / 10).toFixed(1);

/** Every score of the running month, which nothing of this file may change unless it says so. */
const standing = async (client: ApiClient) => {
  const { rows, entryCount } = await client.call(points.getRanking, { month: await runningMonth(client) });
  return { entryCount, scores: rows.map(({ subjectId, scoreTenths }) => [subjectId, scoreTenths]) };
};

/** The entries written last, the newest first. */
const latest = async (client: ApiClient) =>
  (await client.call(points.listEntries, { scope: 'village', limit: 100 })).items;

const runningMonth = async (client: ApiClient): Promise<string> =>
  (await client.call(points.getRanking, {})).months[0] ?? '';

test('书记把上个月的积分确认单印出来：一人一份，一个党员不少，每份都有签名的地方', async ({
  enter,
  village,
}) => {
  const client = await signIn(village.address, people.secretary.personId);
  const { month, rows } = await client.call(points.getRanking, {});
  const clerk = asClerk(await enter(people.secretary, 'computer'));
  await clerk.opens(copy.pointsSheets);
  const count = await clerk.countsPages();
  const printed = readPrintedPages(await clerk.prints());
  expect(printed.map(({ widthMm, heightMm }) => [widthMm, heightMm])).toEqual(
    Array.from({ length: count }, () => [210, 297]),
  );
  const words = printed.map((page) => page.words).join('');
  expect(words.split(slipCopy.sign)).toHaveLength(rows.length + 1);
  for (const { rank, scoreTenths } of rows)
    expect(words).toContain(slipCopy.place(rank, scoreWords(scoreTenths)));
  expect(words).toContain(slipCopy.title(villageName, month));

  const first = rows[0]!;
  const { items } = await client.call(points.listEntries, {
    ...{ subject: { kind: 'person', id: first.subjectId }, month, limit: 50 },
  });
  for (const { ruleTitle } of items) expect(words).toContain(ruleTitle.slice(0, 8));
});

test('积分流水导出来再导进去，一笔也不多；新写的一行记得上，再导一遍又不记', async ({ enter, village }) => {
  const client = await signIn(village.address, people.secretary.personId);
  const [before, known] = [await standing(client), await latest(client)];
  const page = await enter(people.secretary, 'computer');
  const [clerk, importer] = [asClerk(page), asImporter(page)];
  await clerk.opens(copy.exports);
  const ledger = await clerk.takes(copy.ledger);
  expect(ledger.name).toMatch(new RegExp(`^${villageName}\\d{4}年\\d+月积分流水\\.xlsx$`, 'u'));
  const [headings, ...lines] = (await workbookWords(ledger.buffer)).get(ledgerSheetName)!;
  expect(headings).toEqual(expect.arrayContaining([entryHeadings.rule[0], entryHeadings.entryId[0]]));
  expect(lines.length).toBeGreaterThan(100);

  await clerk.opens(copy.importEntries);
  await importer.sends(ledger);
  await clerk.seesCheck({ add: 0, same: lines.length, refuse: 0 });
  await see(page, importCopy.allPosted(lines.length));
  await importer.cannotConfirm();
  expect(await standing(client)).toEqual(before);
  expect(await latest(client)).toEqual(known);

  const [rule] = (await client.call(points.listRules, {})).items.filter(
    ({ appliesTo, isEvidenceNeeded, isConfirmationNeeded, deltaTenths }) =>
      appliesTo.length === 1 &&
      appliesTo[0] === 'person' &&
      !isEvidenceNeeded &&
      !isConfirmationNeeded &&
      deltaTenths > 0,
  );
  const [headingOfName, headingOfRule, headingOfDay, headingOfNote] = (
    ['name', 'rule', 'effectiveOn', 'note'] as const
  ).map((field) => ({ heading: entryHeadings[field][0] ?? '', widthChars: 14 }));
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const own = {
    ...ledger,
    name: '补记.xlsx',
    buffer: await writeWorkbook([
      {
        name: 'points',
        columns: [headingOfName!, headingOfRule!, headingOfDay!, headingOfNote!],
        rows: [[people.secretary.name, rule!.title, today, '表格里补记的一笔']],
      },
    ]),
  };
  await clerk.opens(copy.importEntries);
  await importer.sends(own);
  await clerk.seesCheck({ add: 1, same: 0, refuse: 0 });
  await importer.confirms(1);
  await see(page, importCopy.doneSentence({ add: 1, change: 0, same: 0, refuse: 0 }, 'entries'));
  // It counts in the month that is open, whichever an earlier journey has closed.
  const [newest, ...older] = await latest(client);
  expect(newest).toMatchObject({ subjectName: people.secretary.name, note: '表格里补记的一笔' });
  expect(older).toEqual(known.slice(0, older.length));

  await press(page, importCopy.again);
  await importer.sends(own);
  await clerk.seesCheck({ add: 0, same: 1, refuse: 0 });
  await importer.cannotConfirm();
  expect(await latest(client)).toEqual([newest, ...older]);
});

test('一年的档案是一个文件：每个月的流水、积分榜、封存都在里面', async ({ enter, village }) => {
  const client = await signIn(village.address, people.secretary.personId);
  const { month } = await client.call(points.getRanking, {});
  const clerk = asClerk(await enter(people.secretary, 'computer'));
  await clerk.opens(copy.exports);
  const archive = await clerk.takes(copy.archive);
  expect(archive.name).toBe(`${villageName}${month.slice(0, 4)}年积分档案.zip`);
  const names = [...readZipParts(archive.buffer).keys()];
  for (const part of ['积分流水.xlsx', '积分榜.xlsx', '封存积分.json'])
    expect(names.filter((name) => name.startsWith(`${month}/`) && name.endsWith(part))).toHaveLength(1);

  const { seal } = await client.call(points.getRanking, { month });
  const board = await clerk.takes(copy.board);
  const words = await workbookWords(board.buffer);
  expect(words.get(boardTitles.person)!.length).toBeGreaterThan(20);
  expect([...words.values()].flat(2)).toContain(seal!.seal);
});
