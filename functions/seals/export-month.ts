import type { ParsedInputOf } from '@shared/contract/method';
import type { exportMonth as contract } from '@shared/contract/seals';
import { keepFile, type KeptFile } from '../_runtime/keep-file';
import type { ReadCall } from '../_runtime/route';
import { exportedMonth } from '../points/seals/exported-month';
import { monthFileName } from './export-month.copy';

type ExportCall = ReadCall<ParsedInputOf<typeof contract>>;

/** Writes the file, outside any transaction. */
export const makeMonthFile = (call: ExportCall): Promise<KeptFile> =>
  keepFile(call, {
    unitCode: call.villageCode,
    extension: 'json',
    make: async () => {
      const month = await exportedMonth(call, call.input);
      return {
        fileName: monthFileName(month.villageName, month.seal.month),
        content: Buffer.from(JSON.stringify(month)),
      };
    },
  });
