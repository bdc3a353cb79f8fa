import { expect, type Page } from '@playwright/test';
import { people as peopleContract, sheets } from '@shared/contract/index';
import { rosterHeadings } from '@shared/domain/roster-copy';
import { rosterFields, type RosterCells } from '@shared/domain/roster-field';
import { copy } from '../../miniprogram/src/features/imports/copy';
import { writeWorkbook } from '../../functions/sheets/write-workbook';
import { sheetNames } from '../../functions/sheets/template.copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { people } from '../people/cast';
import { asImporter, type SheetFile } from '../people/importer';
import { press, see } from '../people/parts';
import { front } from '../people/person';
import { asRosterKeeper } from '../people/roster-keeper';
import { test } from './running-village';
import { workbookWords } from './workbook-words';

const fields = rosterFields.filter((field) => field !== 'village');
const headings = fields.map((field) => rosterHeadings[field][0] ?? field);

/** A sheet as the village keeps it, with the headings of the template. */
const sheetOf = async (rows: readonly Partial<RosterCells>[]): Promise<SheetFile> => ({
  name: '伍桥村外出返乡人员.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: await writeWorkbook([
    {
      name: '名册',
      columns: headings.map((heading) => ({ heading, widthChars: 14 })),
      rows: rows.map((cells) => fields.map((field) => cells[field] ?? '')),
    },
  ]),
});

/** Five new people, two of them with a mistake, and a row without a name. */
const rows: readonly Partial<RosterCells>[] = [
  { rosterNumber: 'H01', name: '卞守田', phone: '13912350001', householdNumber: '401', grid: '第三网格' },
  { rosterNumber: 'H02', name: '卞秋月', phone: '1391235', householdNumber: '401', grid: '第三网格' },
  { rosterNumber: 'H03', name: '卞立夏', phone: '13912350003', householdNumber: '402', grid: '第九十网格' },
  { rosterNumber: 'H04', phone: '13912350004', householdNumber: '402', grid: '第五网格' },
  { rosterNumber: 'H05', name: '卞知秋', partyStatus: '正式党员', householdNumber: '402', grid: '第五网格' },
];
const newNames = ['卞守田', '卞秋月', '卞立夏', '卞知秋'];

/** Holds back the next answer to a method until it is let through: what the page shows meanwhile can be looked at. */
async function holdBack(page: Page, method: string): Promise<() => void> {
  let letThrough: () => void = () => undefined;
  const isLetThrough = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/api/sheets', async (route) => {
    const { method: called } = route.request().postDataJSON() as { readonly method: string };
    if (called === method) await isLetThrough;
    await route.fallback();
  });
  return letThrough;
}

test('书记用表格导入花名册：三处写错各有一句话，改好两行、不要一行，导完看得到人；再导一遍什么也不变', async ({
  enter,
  village,
}) => {
  const client = await signIn(village.address, people.secretary.personId);
  const roster = async () => {
    const { items } = await client.call(peopleContract.listPeople, { query: '卞', limit: 100 });
    return items.map(({ name, maskedPhone, gridName, householdNumber, partyStatus, version }) => ({
      ...{ name, maskedPhone, gridName, householdNumber, partyStatus, version },
    }));
  };
  const before = await roster();
  const page = await enter(people.secretary, 'computer');
  const importer = asImporter(page);
  const file = await sheetOf(rows);

  await importer.opensImport();
  const template = await workbookWords(await importer.takesTemplate());
  expect(template.get(sheetNames.roster)![0]).toEqual(headings);

  const letThrough = await holdBack(page, sheets.import.name);
  await importer.sends(file);
  await expect(page.getByRole('progressbar', { name: copy.reading })).toBeVisible();
  letThrough();
  await importer.seesCheck({ add: 2, refuse: 3 });
  for (const sentence of [
    /^手机号「1391235」不对，请写 11 位手机号/,
    /^本村没有网格「第九十网格」，请写：/,
    /^没有填姓名，请补上姓名/,
  ]) {
    await expect(front(page).getByText(sentence)).toBeVisible();
  }
  expect(await roster()).toEqual(before);

  await importer.corrects(3, 'phone', '13912350002');
  await importer.corrects(4, 'grid', '第四网格');
  await importer.seesCheck({ add: 4, refuse: 1 });
  await importer.confirms(4);
  await see(page, copy.doneSentence({ add: 4, change: 0, same: 0, refuse: 1 }));
  await see(page, copy.doneRefused(1));

  await press(page, copy.seePeople);
  const keeper = asRosterKeeper(page);
  for (const name of newNames) await keeper.seesOnRoster(name);
  const imported = await roster();
  const added = imported.filter(({ name }) => newNames.includes(name));
  expect(added.map(({ name }) => name).toSorted()).toEqual(newNames.toSorted());
  expect(imported).toHaveLength(before.length + newNames.length);

  await importer.opensImport();
  await importer.sends(file);
  await importer.seesCheck({ add: 0, change: 0, same: 2, refuse: 3 });
  await importer.cannotConfirm();
  expect(await roster()).toEqual(imported);
});
