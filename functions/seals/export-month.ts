import type { ParsedInputOf } from '@shared/contract/method';
import type { exportMonth as contract } from '@shared/contract/seals';
import { exportedMonthOf } from '@shared/domain/exported-month';
import { publicEntryOf } from '@shared/domain/seal';
import { AppError } from '@shared/errors';
import { keepFile, type KeptFile } from '../_runtime/keep-file';
import type { ReadCall } from '../_runtime/route';
import { pseudonymsBy, sealStore } from '../points/seal-store';
import { monthFileName } from './export-month.copy';
import { ledgerMonthStore } from './ledger-month-store';
import { sealedNames } from './sealed-names';
import { findSeal, findVillageName, publicSeal } from './show-seal';

type ExportCall = ReadCall<ParsedInputOf<typeof contract>>;

const exportedMonth = async (call: ExportCall) => {
  const { documents, villageCode, input, now } = call;
  const seal = await findSeal(call, input);
  const seals = sealStore(documents, villageCode);
  const [leaves, before, next, villageName, { names }, entries] = await Promise.all([
    seals.findLeaves(seal.month, seal.kind),
    seals.findAt(seal.sequence - 1),
    seals.findAt(seal.sequence + 1),
    findVillageName(call),
    // A file is passed on: it shows no more than the board on the wall, whoever asked for it.
    sealedNames(call, seal, null),
    ledgerMonthStore(documents, seal).listAll(),
  ]);
  if (leaves === null) throw new AppError('NotFound');
  const pseudonym = pseudonymsBy(seal.salt);
  return exportedMonthOf({
    ...{ villageName, exportedAt: now, seal: publicSeal(seal) },
    before: before === null ? null : publicSeal(before),
    next: next === null ? null : publicSeal(next),
    ...{ leaves: leaves.leaves, leafIds: leaves.leafIds, boards: leaves.boards },
    names,
    entries: entries
      .map((entry) => publicEntryOf(entry, pseudonym(entry.subjectKind, entry.subjectId)))
      .reverse(),
  });
};

/** Writes the file, outside any transaction. */
export const makeMonthFile = (call: ExportCall): Promise<KeptFile> =>
  keepFile(call, {
    unitCode: call.villageCode,
    extension: 'json',
    make: async () => {
      const month = await exportedMonth(call);
      return {
        fileName: monthFileName(month.villageName, month.seal.month),
        content: Buffer.from(JSON.stringify(month)),
      };
    },
  });
