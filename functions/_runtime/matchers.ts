import { database } from './cloudbase';

const command = database.command;

export type Scalar = string | number | boolean;

/** A condition on one field, made by the functions of this file and by nobody else. */
class Matcher {
  constructor(readonly condition: unknown) {}
}

/** What a query may ask of a field: equality with a value, or one of the conditions below. */
export type Where = Readonly<Record<string, Scalar | null | Matcher>>;

const checked = (values: readonly Scalar[]): readonly Scalar[] => {
  if (
    values.some(
      (value) =>
        value === '' ||
        (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean'),
    )
  ) {
    throw new TypeError('a query value is empty or not a plain value');
  }
  return values;
};

export const isIn = (values: readonly Scalar[]): Matcher => new Matcher(command.in([...checked(values)]));
export const isAtLeast = (value: Scalar): Matcher => new Matcher(command.gte(checked([value])[0]));
export const isAtMost = (value: Scalar): Matcher => new Matcher(command.lte(checked([value])[0]));
export const isAbove = (value: Scalar): Matcher => new Matcher(command.gt(checked([value])[0]));
export const isBelow = (value: Scalar): Matcher => new Matcher(command.lt(checked([value])[0]));

/** From `from` up to but without `to`. */
export const isBetween = (from: Scalar, to: Scalar): Matcher => {
  checked([from, to]);
  return new Matcher(command.gte(from).and(command.lt(to)));
};

/** Holds `text` somewhere, taken literally. No index helps: only for a field of a list that another condition keeps short. */
export const hasText = (text: string): Matcher => {
  checked([text]);
  return new Matcher(new RegExp(text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')));
};

/**
 * The SDK drops an undefined value and turns an empty object into "everything matches": tenant isolation hangs on
 * never sending either, so whatever is not a plain value or a matcher is refused here.
 */
export const toConditions = (where: Where): Record<string, unknown> => {
  const fields = Object.entries(where);
  if (fields.length === 0) throw new TypeError('a query without a condition would match everything');
  return Object.fromEntries(
    fields.map(([field, value]) => {
      if (value instanceof Matcher) return [field, value.condition];
      if (value === null) return [field, command.eq(null)];
      checked([value]);
      return [field, value];
    }),
  );
};
