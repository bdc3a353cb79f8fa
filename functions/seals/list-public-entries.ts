import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listPublicEntries as contract } from '@shared/contract/seals';
import { publicEntryOf } from '@shared/domain/seal';
import type { ReadCall } from '../_runtime/route';
import { pseudonymsBy } from '../points/seals/seal-store';
import { ledgerMonthStore } from '../points/seals/ledger-month-store';
import { findSeal } from '../points/seals/show-seal';

/** The entries of a sealed month as the ledger has them now, without anything that names somebody. */
export const listPublicEntries = async (
  call: ReadCall<ParsedInputOf<typeof contract>>,
): Promise<OutputOf<typeof contract>> => {
  const { cursor, limit } = call.input;
  const seal = await findSeal(call, call.input);
  const pseudonym = pseudonymsBy(seal.salt);
  const { items, nextCursor } = await ledgerMonthStore(call.documents, seal).listPage({ cursor, limit });
  return {
    items: items.map((entry) => publicEntryOf(entry, pseudonym(entry.subjectKind, entry.subjectId))),
    nextCursor,
  };
};
