import type { ParsedInputOf } from '@shared/contract/method';
import type { exportYear as contract } from '@shared/contract/sheets';
import { dateOf, monthOf } from '@shared/domain/calendar';
import { monthsOfPeriod } from '@shared/domain/period';
import { boardTitles } from '@shared/domain/points-copy';
import { sealedBoards } from '@shared/domain/points-words';
import { AppError } from '@shared/errors';
import { keepFile, type KeptFile } from '../_runtime/keep-file';
import { unitStore } from '../_runtime/roster/unit-store';
import type { ReadCall } from '../_runtime/route';
import { exportedMonth } from '../points/seals/exported-month';
import { archiveStore } from './archive-store';
import { aboutBoardSheet, boardSheet } from './board-sheet';
import { ledgerSheet } from './ledger-sheet';
import { readBoard } from './read-board';
import type { WrittenSheet } from './sheet-xml';
import { writeWorkbook } from './write-workbook';
import { yearObjections, yearSeals } from './year-archive';
import { aboutArchive, aboutBoardName, archiveFileName, archivePaths } from './year-archive.copy';
import { zipArchive, type ArchiveFile } from './zip-archive';

type Call = ReadCall<ParsedInputOf<typeof contract>>;

interface Village {
  readonly call: Call;
  readonly villageName: string;
}

const workbookFile = async (
  name: string,
  sheets: readonly [WrittenSheet, ...WrittenSheet[]],
): Promise<ArchiveFile> => ({ name, content: [await writeWorkbook(sheets)] });

/** A month's ledger; none when nothing counted in it. */
const ledgerOf = async ({ call, villageName }: Village, month: string): Promise<readonly ArchiveFile[]> => {
  const { documents, villageCode } = call;
  const sheet = await ledgerSheet(documents, villageCode, month);
  const rows = [...sheet.rows];
  return rows.length === 0
    ? []
    : [await workbookFile(archivePaths.ledger(villageName, month), [{ ...sheet, rows }])];
};

/** A month's boards as they were published; none while the month is open. */
const boardsOf = async ({ call, villageName }: Village, month: string): Promise<readonly ArchiveFile[]> => {
  const sheets: WrittenSheet[] = [];
  for (const board of sealedBoards) {
    const ranking = await readBoard(call, { board, month }).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'NotFound') return null;
      throw error;
    });
    if (ranking === null || ranking.publishedAt === null) continue;
    const about = { ...aboutBoardSheet(ranking), name: aboutBoardName(boardTitles[board]) };
    sheets.push(boardSheet(ranking), about);
  }
  const [first, ...others] = sheets;
  if (first === undefined) return [];
  return [await workbookFile(archivePaths.boards(villageName, month), [first, ...others])];
};

const sealedOf = async ({ call, villageName }: Village, month: string): Promise<ArchiveFile> => ({
  name: archivePaths.sealed(villageName, month),
  content: [JSON.stringify(await exportedMonth(call, { month }))],
});

/** Month after month, so that one after the other is let go of again. */
const monthFiles = async (
  village: Village,
  sealedMonths: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly ArchiveFile[]>> => {
  const { input, now } = village.call;
  const files = new Map<string, readonly ArchiveFile[]>();
  for (const month of monthsOfPeriod(input.year).filter((each) => each <= monthOf(now))) {
    const sealed = sealedMonths.has(month) ? [await sealedOf(village, month)] : [];
    const ofMonth = [...(await ledgerOf(village, month)), ...(await boardsOf(village, month)), ...sealed];
    if (ofMonth.length > 0) files.set(month, ofMonth);
  }
  return files;
};

const archiveOf = async (village: Village): Promise<Buffer> => {
  const { call, villageName } = village;
  const { documents, villageCode, input, actor, now } = call;
  const { year } = input;
  const seals = await archiveStore(documents, villageCode).listSeals(year);
  const sealedMonths = [...new Set(seals.map(({ month }) => month))];
  const months = await monthFiles(village, new Set(sealedMonths));
  if (months.size === 0) throw new AppError('NotFound');
  const objections = await yearObjections(documents, villageCode, year);
  const about = aboutArchive({
    ...{ villageName, year, madeOn: dateOf(now), makerName: actor.name },
    ...{ months: [...months.keys()], sealedMonths },
  });
  return zipArchive([
    { name: archivePaths.about, content: [about] },
    ...(objections === null
      ? []
      : [await workbookFile(archivePaths.objections(villageName, year), [objections])]),
    ...(seals.length === 0
      ? []
      : [await workbookFile(archivePaths.seals(villageName, year), [yearSeals(seals)])]),
    ...[...months.values()].flat(),
  ]);
};

/** A village's year as one file: what was recorded, published, objected to and sealed, and what verifies it. NotFound when there is nothing. */
export const makeYear = async (call: Call): Promise<KeptFile> => {
  const { documents, villageCode, input } = call;
  const unit = await unitStore(documents).find(villageCode);
  if (unit === null) throw new AppError('NotFound');
  return keepFile(call, {
    ...{ unitCode: villageCode, extension: 'zip' },
    make: async () => ({
      fileName: archiveFileName(unit.name, input.year),
      content: await archiveOf({ call, villageName: unit.name }),
    }),
  });
};
