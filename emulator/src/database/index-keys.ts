import type { IndexSpec } from './engine';
import { EngineError } from './engine-error';
import { type FieldValues, fieldValues } from './field-values';
import { encodeValue, invertBytes } from './key-encoding';

export interface IndexKeys {
  readonly keys: readonly Buffer[];
  /** Whether an array gave the document more than one value for a field. */
  readonly isMultikey: boolean;
}

/**
 * The keys under which an index holds a document: one, unless a field holds an array. Then there is one key for each
 * element and one for the whole array, without repetition.
 */
export function documentKeys(document: unknown, spec: IndexSpec): IndexKeys {
  const components = spec.fields.map(({ field }) => fieldValues(document, field));
  refuseParallelArrays(spec, components);
  let keys: Buffer[] = [Buffer.alloc(0)];
  for (const [index, { direction }] of spec.fields.entries()) {
    const values = components[index]?.values ?? [];
    // A document always has a key, or a walk along the index would miss it.
    const encoded = (values.length === 0 ? [null] : values).map((value) => encodeComponent(value, direction));
    keys = keys.flatMap((key) => encoded.map((part) => Buffer.concat([key, part])));
  }
  const unique = new Map(keys.map((key) => [key.toString('hex'), key]));
  return { keys: [...unique.values()], isMultikey: components.some(({ hasArray }) => hasArray) };
}

function encodeComponent(value: unknown, direction: 'asc' | 'desc'): Buffer {
  const key = encodeValue(value);
  return direction === 'desc' ? invertBytes(key) : key;
}

/** Mongo refuses a document with two arrays under one index, whose keys would be every pair of elements. */
function refuseParallelArrays(spec: IndexSpec, components: readonly FieldValues[]): void {
  const arrays = spec.fields.filter((_, index) => components[index]?.hasArray === true);
  const roots = new Set(arrays.map(({ field }) => field.split('.')[0]));
  if (roots.size > 1) {
    const message = `index ${spec.name} cannot hold parallel arrays [${[...roots].join('] [')}]`;
    throw new EngineError('DATABASE_REQUEST_FAILED', message);
  }
}
