import type { ParsedInputOf } from '@shared/contract/method';
import type { exportTemplate as contract } from '@shared/contract/sheets';
import type { VillageBook } from '@shared/domain/roster-village';
import { AppError } from '@shared/errors';
import { readVillageBook } from '../_runtime/imports/village-book';
import { unitStore } from '../_runtime/roster/unit-store';
import type { ReadCall } from '../_runtime/route';
import { entryTemplateSheets } from './export-entry-template';
import { entryTemplateFileName } from './entry-template.copy';
import { makeFile, type MadeFile } from './make-file';
import { rosterColumns } from './roster-columns';
import type { WrittenSheet } from './sheet-xml';
import {
  exampleRows,
  gridSheet,
  howToSheet,
  officeSheet,
  sheetNames,
  templateFileName,
} from './template.copy';

const wideChars = 24;

const plainSheet = (
  name: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  widthChars = wideChars,
): WrittenSheet => ({ name, columns: headings.map((heading) => ({ heading, widthChars })), rows });

const sheetsFor = ({ own, byCode }: VillageBook): readonly [WrittenSheet, ...WrittenSheet[]] => {
  const villages = [...byCode.values()];
  const gridNames = own?.grids.map(({ name }) => name) ?? [];
  const { columns, rowOf } = rosterColumns(own !== null, gridNames);
  const [first] = villages;
  const examples = exampleRows({ village: first?.name ?? '', grid: first?.grids[0]?.name ?? '' });
  const grids = villages.flatMap((village) =>
    village.grids.map(({ gridCode, name }) => [village.name, village.villageCode, name, gridCode]),
  );
  return [
    { name: sheetNames.roster, columns, rows: examples.map(rowOf) },
    plainSheet(sheetNames.howTo, howToSheet.headings, howToSheet.rows, 100),
    plainSheet(sheetNames.offices, officeSheet.headings, officeSheet.rows, 40),
    plainSheet(sheetNames.grids, gridSheet.headings, grids),
  ];
};

/** The empty roster of a unit or the empty ledger of a village, with examples that are passed over when it comes back. */
export const makeTemplate = async (call: ReadCall<ParsedInputOf<typeof contract>>): Promise<MadeFile> => {
  const { documents, unitCode, input, now } = call;
  const unit = await unitStore(documents).find(unitCode);
  if (unit?.state !== 'active') throw new AppError('NotFound');
  if (input.kind === 'entries') {
    if (unit.level !== 'village') throw new AppError('NotFound');
    const fileName = entryTemplateFileName(unit.name);
    return makeFile(call, {
      ...{ fileName, unitCode },
      sheets: await entryTemplateSheets(documents, unitCode, now),
    });
  }
  const sheets = sheetsFor(await readVillageBook(documents, unitCode));
  return makeFile(call, { fileName: templateFileName(unit.name), unitCode, sheets });
};
