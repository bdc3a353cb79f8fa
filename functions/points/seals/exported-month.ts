import { exportedMonthOf, type ExportedMonth } from '@shared/domain/exported-month';
import type { SealKind } from '@shared/domain/points-words';
import { publicEntryOf } from '@shared/domain/seal';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../../_runtime/route';
import { ledgerMonthStore } from './ledger-month-store';
import { findPublished, publishedRows } from './published-boards';
import { pseudonymsBy, sealStore } from './seal-store';
import { sealedNames } from './sealed-names';
import { findSeal, findVillageName, publicSeal } from './show-seal';

/** A sealed month with all that it takes to verify it without a network. NotFound when it is not sealed. */
export const exportedMonth = async (
  call: Pick<ReadCall<unknown>, 'documents' | 'villageCode' | 'now'>,
  asked: { readonly month: string; readonly kind?: SealKind | undefined },
): Promise<ExportedMonth> => {
  const { documents, villageCode, now } = call;
  const seal = await findSeal(call, asked);
  const seals = sealStore(documents, villageCode);
  const [leaves, before, next, villageName, published, entries] = await Promise.all([
    seals.findLeaves(seal),
    seals.findAt(seal.sequence - 1),
    seals.findAt(seal.sequence + 1),
    findVillageName(call),
    findPublished(documents, seal),
    ledgerMonthStore(documents, seal).listAll(),
  ]);
  if (leaves === null) throw new AppError('NotFound');
  // A file is passed on: it shows no more than the board on the wall, whoever asked for it.
  const { names } = await sealedNames(call, { seal, published }, null);
  const pseudonym = pseudonymsBy(seal.salt);
  return exportedMonthOf({
    ...{ villageName, exportedAt: now, seal: publicSeal(seal) },
    before: before === null ? null : publicSeal(before),
    next: next === null ? null : publicSeal(next),
    ...{ leaves: leaves.leaves, leafIds: leaves.leafIds, boards: publishedRows(published, seal.salt) },
    names,
    entries: entries
      .map((entry) => publicEntryOf(entry, pseudonym(entry.subjectKind, entry.subjectId)))
      .reverse(),
  });
};
