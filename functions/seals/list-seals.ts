import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { list as contract } from '@shared/contract/seals';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { sealStore } from '../points/seals/seal-store';
import { findVillageName, namedSeal } from '../points/seals/show-seal';

type ListCall = ReadCall<ParsedInputOf<typeof contract>>;

const placeOf = (cursor: string | undefined): number | null => {
  if (cursor === undefined) return null;
  if (!/^\d{1,6}$/.test(cursor)) throw new AppError('InvalidInput', { fields: ['cursor'] });
  return Number(cursor);
};

/** The chain from its newest seal downwards; the cursor is the place of the last one seen. */
export const listSeals = async (call: ListCall): Promise<OutputOf<typeof contract>> => {
  const { documents, villageCode, input } = call;
  const [villageName, found] = await Promise.all([
    findVillageName(call),
    sealStore(documents, villageCode).listDown(placeOf(input.cursor), input.limit + 1),
  ]);
  const page = found.slice(0, input.limit);
  const last = page.at(-1);
  return {
    items: page.map((seal) => namedSeal(seal, villageName)),
    nextCursor: found.length > input.limit && last !== undefined ? last.sequence.toString() : null,
  };
};
