import type { ParsedInputOf } from '@shared/contract/method';
import type { exportMine as contract } from '@shared/contract/sheets';
import { dateOf } from '@shared/domain/calendar';
import { AppError } from '@shared/errors';
import { householdStore } from '../_runtime/roster/household-store';
import { personEventOf, personEventStore } from '../_runtime/roster/person-event';
import { personStore } from '../_runtime/roster/person-store';
import { unitStore } from '../_runtime/roster/unit-store';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { makeFile, type MadeFile } from './make-file';
import { ownDataStore } from './own-data-store';
import { ownFileName, ownSheets } from './own-data.copy';
import { ownRows, type OwnData } from './own-sheets';
import type { WrittenSheet } from './sheet-xml';

const widthChars = 22;
const sheetKeys = Object.keys(ownSheets) as readonly (keyof typeof ownSheets)[];

const sheetOf = async (key: keyof typeof ownSheets, data: OwnData): Promise<WrittenSheet> => {
  const { name, headings } = ownSheets[key];
  const columns = headings.map((heading) => ({ heading, widthChars }));
  return { name, columns, rows: await ownRows[key](data) };
};

const readOwn = async ({ documents, actor: { personId }, now }: ReadCall<unknown>): Promise<OwnData> => {
  const person = await personStore(documents).find(personId);
  if (person === null) throw new AppError('Unauthenticated');
  const households = await householdStore(documents).findMany(
    person.householdId === null ? [] : [person.householdId],
  );
  const household = households.get(person.householdId ?? '') ?? null;
  const codes = [
    ...[person.villageCode, person.formerVillageCode, person.gridCode, household?.gridCode ?? null],
    ...person.memberships.map(({ unitCode }) => unitCode),
  ];
  const unitNames = await unitStore(documents).namesOf(codes.filter((code) => code !== null));
  return { person, household, unitNames, store: ownDataStore(documents, personId), now };
};

/** Everything the system keeps about somebody, in sheets that anybody can read. */
export const makeMine = async (call: ReadCall<ParsedInputOf<typeof contract>>): Promise<MadeFile> => {
  const data = await readOwn(call);
  const [first, ...others] = sheetKeys;
  if (first === undefined) throw new Error('there are no sheets');
  const sheets: [WrittenSheet, ...WrittenSheet[]] = [await sheetOf(first, data)];
  for (const key of others) sheets.push(await sheetOf(key, data));
  return makeFile(call, {
    ...{ unitCode: '', sheets },
    fileName: ownFileName(data.person.name, dateOf(call.now)),
  });
};

/** Hands the file over; who took it for somebody else stands in the history of the one it is about. */
export const handMineOver = async (
  { actor, documents, now, newId }: WriteCall<ParsedInputOf<typeof contract>>,
  file: MadeFile,
): Promise<MadeFile> => {
  const { personId: _id, villageCode, proxy } = actor;
  if (proxy === null) return file;
  const event = personEventOf(
    { _id, villageCode, formerVillageCode: null },
    { kind: 'dataTaken' },
    { actor: proxy, now, newId },
  );
  await personEventStore(documents).insert(event);
  return file;
};
