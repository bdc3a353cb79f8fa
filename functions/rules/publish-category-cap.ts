import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { publishCategoryCap as contract } from '@shared/contract/rules';
import { dateOf, isDate } from '@shared/domain/calendar';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { categoryCapStore, type CategoryCapDocument } from '../points/rules/category-cap-store';
import { findKeepingUnit } from './book-unit';
import { capVersion, isSameCap, newestCap } from './cap-versions';

const capFields = ['capMonthTenths', 'capQuarterTenths', 'capYearTenths'] as const;

type Input = ParsedInputOf<typeof contract>;

/** A cap that is below the one of a shorter period would make that one meaningless. */
const crossedCaps = (input: Input): readonly string[] => {
  let shorter = 0;
  return capFields.filter((field) => {
    const cap = input[field];
    if (cap === null) return false;
    const isCrossed = cap < shorter;
    shorter = Math.max(shorter, cap);
    return isCrossed;
  });
};

/** Sets the cap over a category by one more version; all of its caps null lifts it. */
export const publishCategoryCap = async ({
  documents,
  unitCode,
  input,
  now,
}: WriteCall<Input>): Promise<OutputOf<typeof contract>> => {
  const { category, validFrom } = input;
  const isDayWrong = !isDate(validFrom) || validFrom < dateOf(now);
  const wrong = [...crossedCaps(input), ...(isDayWrong ? ['validFrom'] : [])];
  if (wrong.length > 0) throw new AppError('InvalidInput', { fields: wrong });
  await findKeepingUnit(documents, unitCode);
  const store = categoryCapStore(documents);
  const newest = newestCap(await store.list(unitCode), category);
  if (newest !== null && isSameCap(newest, input) && newest.validFrom <= validFrom) {
    throw new AppError('StateConflict', { reason: 'nothingNew' });
  }
  const cap: CategoryCapDocument = capVersion(unitCode, { cap: input, newest, validFrom });
  await store.insert([cap]);
  return cap;
};
