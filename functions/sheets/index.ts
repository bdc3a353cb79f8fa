import { sheets } from '@shared/contract/sheets';
import { read, write } from '../_runtime/route';
import { serve } from '../_runtime/serve';
import { advanceImport, carryOn } from './advance-import';
import { makeBoard } from './export-board';
import { makeLedger } from './export-ledger';
import { handMineOver, makeMine } from './export-mine';
import { makeRoster } from './export-roster';
import { makeTemplate } from './export-template';
import { makeYear } from './export-year';
import { importFile, readFile } from './import-file';
import { listImportRows } from './list-import-rows';
import { getImport, listImports } from './list-imports';
import { handOver } from './make-file';
import { listPointsSheets } from './list-points-sheets';
import { prepareUpload } from './prepare-upload';
import { replanFile, submitImportRow } from './submit-import-row';

export const routes = [
  write(sheets.prepareUpload, prepareUpload),
  write(sheets.import, importFile, readFile),
  read(sheets.getImport, getImport),
  read(sheets.listImports, listImports),
  read(sheets.listImportRows, listImportRows),
  write(sheets.submitImportRow, submitImportRow, replanFile),
  write(sheets.advanceImport, advanceImport, carryOn),
  read(sheets.listPointsSheets, listPointsSheets),
  write(sheets.exportTemplate, handOver, makeTemplate),
  write(sheets.exportRoster, handOver, makeRoster),
  write(sheets.exportLedger, handOver, makeLedger),
  write(sheets.exportBoard, handOver, makeBoard),
  write(sheets.exportYear, handOver, makeYear),
  write(sheets.exportMine, handMineOver, makeMine),
];

export const main = serve(routes);
