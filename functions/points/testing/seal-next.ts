import { randomBytes } from 'node:crypto';
import type { Documents } from '../../_runtime/documents';
import { sealMonth, sealStore, type MonthToSeal, type SealDocument } from '../seals/seal-store';

/** Seals a month of a village as its close does, behind the newest seal there is. Wants a transaction. */
export const sealNext = async (
  documents: Documents,
  villageCode: string,
  toSeal: Omit<MonthToSeal, 'villageCode' | 'previous' | 'salt'>,
): Promise<SealDocument> => {
  const seals = sealStore(documents, villageCode);
  const [previous = null] = await seals.listDown(null, 1);
  const earlier = await seals.findOfMonth(toSeal.month);
  const salt = earlier?.salt ?? randomBytes(32).toString('hex');
  const { seal, leaves } = sealMonth({ ...toSeal, villageCode, previous, salt });
  await documents.insert('seals', seal);
  await documents.insert('sealLeaves', leaves);
  return seal;
};
