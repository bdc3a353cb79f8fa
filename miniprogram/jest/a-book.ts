import type { BookRule } from '@shared/contract/rules';
import type { Book } from '@/features/rules/book-state';
import { aRule } from './a-rule';

export const bookVillageCode = '411725105211';

/** A rule as it stands in a book, taken over from a preset unchanged. */
export const aBookRule = (fields: Partial<BookRule> = {}): BookRule => {
  const rule = aRule({ ruleId: `${bookVillageCode}-patrol`, ...fields });
  return {
    ...rule,
    standing: 'inForce',
    next: null,
    difference: 'same',
    above: rule,
    changes: [],
    ...fields,
  };
};

/** A village's book of one rule, looked at by who keeps it. */
export const aBook = (fields: Partial<Book> = {}): Book => ({
  unitCode: bookVillageCode,
  unitName: 'Wuqiao',
  rules: [aBookRule()],
  categoryCaps: [],
  isRewardOnly: false,
  from: null,
  missing: [],
  canEdit: true,
  ...fields,
});
