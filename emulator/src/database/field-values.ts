import { isPlainObject } from './value-order';

/** What a document holds at a dotted path, the way Mongo looks at it. */
export interface FieldValues {
  /**
   * Every value a predicate on the path is tried on: an array counts both as a whole and as each of its elements, and
   * a missing field as undefined. Empty only where an array of scalars stands in the middle of the path.
   */
  readonly values: readonly unknown[];
  /** Whether an array was met, so that one document has several values. */
  readonly hasArray: boolean;
}

export function fieldValues(document: unknown, path: string): FieldValues {
  const found = collect(document, path);
  const values = found.ends.flatMap((end): unknown[] =>
    Array.isArray(end) ? [...(end as unknown[]), end] : [end],
  );
  return { values, hasArray: found.hasArray || found.ends.some(Array.isArray) };
}

/** What stands at the end of the path, arrays left whole: several values only if an array stands on the way. */
export function fieldEnds(document: unknown, path: string): readonly unknown[] {
  return collect(document, path).ends;
}

function collect(document: unknown, path: string): { readonly ends: unknown[]; readonly hasArray: boolean } {
  if (!path.includes('.') && isPlainObject(document))
    return { ends: [ownValue(document, path)], hasArray: false };
  const ends: unknown[] = [];
  const hasArray = walk(document, path.split('.'), ends);
  return { ends, hasArray };
}

function walk(value: unknown, parts: readonly string[], ends: unknown[]): boolean {
  const [part, ...rest] = parts;
  if (part === undefined) {
    ends.push(value);
    return false;
  }
  if (Array.isArray(value)) {
    const items = value as unknown[];
    if (/^\d+$/.test(part) && Number(part) < items.length) walk(items[Number(part)], rest, ends);
    for (const item of items) if (isPlainObject(item)) walk(item, parts, ends);
    return true;
  }
  if (!isPlainObject(value)) {
    ends.push(undefined);
    return false;
  }
  return walk(ownValue(value, part), rest, ends);
}

function ownValue(value: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
