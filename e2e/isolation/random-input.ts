import fc from 'fast-check';
import { toJSONSchema } from 'zod/v4/core';
import type { Method } from '@shared/contract/method';

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a caller might know or guess of somebody else's village, by what it is. */
export interface Pools {
  /** Codes of the other village, its grids and what lies above it. */
  readonly codes: readonly string[];
  /** Ids of its documents by the kind that a field's name tells, `personId`; `any` for all. */
  readonly idsOf: (field: string) => readonly string[];
  /** Ids of the caller's own village, so that foreign ones also come among own ones. */
  readonly ownIds: readonly string[];
}

/** What a careless filter would take for "everything". */
const poisons = [
  '',
  {},
  { $ne: '' },
  { $gt: '' },
  { $regex: '.*' },
  { $in: [] },
  [],
  [''],
  null,
  '.*',
  'undefined',
];

const words = ['x', '13900009999', '2026-11', '2026-11-20', '12345678', 'confirm', 'masses'] as const;

const idsFor = (field: string, pools: Pools): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pools.idsOf(field)) },
    { weight: 2, arbitrary: fc.constantFrom(...pools.ownIds) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(...poisons) },
  );

const stringFor = (field: string, pools: Pools): fc.Arbitrary<unknown> => {
  if (/code$/i.test(field) && field !== 'code' && field !== 'phoneCode') {
    return fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...pools.codes) },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(...poisons) },
    );
  }
  if (/ids?$/i.test(field) || field === 'photos') return idsFor(field, pools);
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<unknown>(...words) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(...poisons) },
  );
};

const valueFor = (schema: Schema, field: string, pools: Pools): fc.Arbitrary<unknown> => {
  const { type, anyOf, properties, items } = schema;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((each) => valueFor(each, field, pools)));
  if (properties !== undefined) return objectFor(schema, pools);
  if (items !== undefined) return fc.array(valueFor(items, field, pools), { minLength: 1, maxLength: 3 });
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') {
    return fc.integer({ min: Math.max(schema.minimum ?? 1, 1), max: Math.min(schema.maximum ?? 50, 50) });
  }
  return type === 'null' ? fc.constant(null) : stringFor(field, pools);
};

const objectFor = ({ properties = {}, required = [] }: Schema, pools: Pools): fc.Arbitrary<object> =>
  fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([field, schema]) => [field, valueFor(schema, field, pools)]),
    ),
    { requiredKeys: [...required] },
  );

/** Inputs of the method's shape that name what belongs to others; some of them with what a careless filter would take. */
export const inputOf = (method: Method, pools: Pools): fc.Arbitrary<object> =>
  objectFor(toJSONSchema(method.input, { io: 'input', unrepresentable: 'any' }) as Schema, pools);
