import type { LedgerLine } from '@shared/domain/ledger';
import type { EntryDocument } from './entry-store';

type Counted = Pick<
  EntryDocument,
  'ruleId' | 'category' | 'deltaTenths' | 'effectiveOn' | 'month' | 'quantity' | 'times' | 'reverses'
>;

/** What an entry as stored does to the scores of its subject; all of them, applied in any order, give the scores anew. */
export const lineOf = ({ quantity, times = quantity, reverses, ...line }: Counted): LedgerLine => ({
  ruleId: line.ruleId,
  category: line.category,
  deltaTenths: line.deltaTenths,
  effectiveOn: line.effectiveOn,
  month: line.month,
  times: reverses === null ? times : -times,
});
