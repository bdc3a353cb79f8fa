import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { get as contract } from '@shared/contract/seals';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { findPublished, publishedRows } from '../points/seals/published-boards';
import { sealStore } from '../points/seals/seal-store';
import { sealedNames } from '../points/seals/sealed-names';
import { findSeal, findVillageName, namedSeal } from '../points/seals/show-seal';

type GetCall = ReadCall<ParsedInputOf<typeof contract>>;

/** A seal with all that it takes to verify its month, but the entries. */
export const getSeal = async (call: GetCall): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input } = call;
  const seal = await findSeal(call, input);
  const seals = sealStore(documents, villageCode);
  const [leaves, before, next, villageName, published] = await Promise.all([
    seals.findLeaves(seal),
    seals.findAt(seal.sequence - 1),
    seals.findAt(seal.sequence + 1),
    findVillageName(call),
    findPublished(documents, seal),
  ]);
  if (leaves === null) throw new AppError('NotFound');
  const { isNamed, names, mine } = await sealedNames(call, { seal, published }, actor);
  return {
    seal: namedSeal(seal, villageName),
    leaves: leaves.leaves,
    leafIds: [...leaves.leafIds],
    boards: publishedRows(published, seal.salt).map(({ board, rows }) => ({ board, rows: [...rows] })),
    isNamed,
    names,
    mine: [...mine],
    before: before === null ? null : namedSeal(before, villageName),
    next: next === null ? null : namedSeal(next, villageName),
  };
};
