import { EngineError } from './engine-error';

/** Mongo's order of types. Numbers leave room so that a type can be added without rebuilding every index. */
export const typeRanks = {
  null: 0x08,
  number: 0x10,
  string: 0x18,
  object: 0x20,
  array: 0x28,
  boolean: 0x38,
  date: 0x40,
} as const;

export type TypeRank = (typeof typeRanks)[keyof typeof typeRanks];

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(value instanceof Date) && !(value instanceof RegExp) && !ArrayBuffer.isView(value);
}

/** The place of a value's type in Mongo's order; a missing value counts as null. Refuses what cannot be stored. */
export function typeRank(value: unknown): TypeRank {
  if (value === null || value === undefined) return typeRanks.null;
  if (typeof value === 'number') return typeRanks.number;
  if (typeof value === 'string') return typeRanks.string;
  if (typeof value === 'boolean') return typeRanks.boolean;
  if (value instanceof Date) return typeRanks.date;
  if (Array.isArray(value)) return typeRanks.array;
  if (isPlainObject(value)) return typeRanks.object;
  throw new EngineError(
    'INVALID_PARAM',
    `a value of type ${typeof value} can be neither stored nor compared`,
  );
}

/**
 * Compares two values in Mongo's order: type first, then value. Strings compare by their UTF-8 bytes, NaN is the
 * smallest number, objects and arrays compare entry by entry in stored order (type, then name, then value).
 */
export function compareValues(left: unknown, right: unknown): number {
  const rank = typeRank(left);
  const order = rank - typeRank(right);
  if (order !== 0) return order;
  switch (rank) {
    case typeRanks.null:
      return 0;
    case typeRanks.number:
      return compareNumbers(left as number, right as number);
    case typeRanks.string:
      return compareStrings(left as string, right as string);
    case typeRanks.boolean:
    case typeRanks.date:
      return Number(left) - Number(right);
    case typeRanks.array:
      return compareEntries(Object.entries(left as unknown[]), Object.entries(right as unknown[]), false);
    case typeRanks.object:
      return compareEntries(entriesOf(left), entriesOf(right), true);
  }
}

/** The entries of an object that are stored: those whose value is not undefined. */
export function entriesOf(value: unknown): [string, unknown][] {
  return Object.entries(value as Record<string, unknown>).filter(([, item]) => item !== undefined);
}

function compareNumbers(left: number, right: number): number {
  if (left === right) return 0;
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1;
  if (Number.isNaN(right)) return 1;
  return left < right ? -1 : 1;
}

function compareStrings(left: string, right: string): number {
  if (left === right) return 0;
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

type Entries = readonly [name: string, value: unknown][];

function compareEntries(left: Entries, right: Entries, hasNames: boolean): number {
  for (const [index, [leftName, leftValue]] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const [rightName, rightValue] = other;
    const order =
      typeRank(leftValue) - typeRank(rightValue) ||
      (hasNames ? compareStrings(leftName, rightName) : 0) ||
      compareValues(leftValue, rightValue);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
