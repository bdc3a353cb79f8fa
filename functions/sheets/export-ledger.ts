import type { ParsedInputOf } from '@shared/contract/method';
import type { exportLedger as contract } from '@shared/contract/sheets';
import { AppError } from '@shared/errors';
import { unitStore } from '../_runtime/roster/unit-store';
import type { ReadCall } from '../_runtime/route';
import { ledgerFileName } from './ledger-sheet.copy';
import { ledgerSheet } from './ledger-sheet';
import { makeFile, type MadeFile } from './make-file';

/** A month's ledger as a file, with the headings that the import knows again. */
export const makeLedger = async (call: ReadCall<ParsedInputOf<typeof contract>>): Promise<MadeFile> => {
  const { documents, villageCode, input } = call;
  const unit = await unitStore(documents).find(villageCode);
  if (unit === null) throw new AppError('NotFound');
  return makeFile(call, {
    ...{ unitCode: villageCode, fileName: ledgerFileName(unit.name, input.month) },
    sheets: [await ledgerSheet(documents, villageCode, input.month)],
  });
};
