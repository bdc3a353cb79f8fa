import { exportedMonthOf, isExportedMonth } from './exported-month';
import { aMonth, anEntry } from './testing/sealed-month-samples';
import { verifyMonth } from './verify-month';

const exported = exportedMonthOf({
  ...aMonth([
    anEntry(),
    anEntry({ entryId: '01k900000000000000000000b1', subject: 'b2', deltaTenths: 30, quantity: 2 }),
    anEntry({ entryId: '01k900000000000000000000c2', subject: 'c3', deltaTenths: -20, source: 'reversal' }),
  ]),
  ...{ villageName: 'Wuqiao', exportedAt: '2026-11-20T02:00:00.000Z', names: { a1: 'Ann' } },
});

/** What no seal stands for: how people and the village are called, and when the file was written. */
const unsealed: ReadonlySet<string> = new Set(['villageName', 'exportedAt', 'names']);

type Path = readonly (string | number)[];
type Changed = readonly [what: string, value: unknown];
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Every value within a value, with the way to it. */
const pathsOf = (value: unknown, path: Path = []): readonly Path[] => {
  const inner = Array.isArray(value)
    ? value.flatMap((item: unknown, place) => pathsOf(item, [...path, place]))
    : isFields(value)
      ? Object.entries(value).flatMap(([key, field]) => pathsOf(field, [...path, key]))
      : [];
  return [path, ...inner];
};

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Readonly<Record<string | number, unknown>>)[key], value);

/** A copy with another value at a place; without the place where that is undefined. */
const withAt = (value: unknown, [key, ...rest]: Path, changed: unknown): unknown => {
  if (key === undefined) return changed;
  const inner = withAt((value as Readonly<Record<string | number, unknown>>)[key], rest, changed);
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, place) =>
      place !== key ? [item] : inner === undefined ? [] : [inner],
    );
  }
  return Object.fromEntries(
    Object.entries(value as Fields).flatMap(([name, field]) =>
      name !== key ? [[name, field]] : inner === undefined ? [] : [[name, inner]],
    ),
  );
};

/** How a value could be tampered with; what comes to the same value is no change. */
const changesOf = (value: unknown): readonly Changed[] => {
  const gone: Changed = ['gone', undefined];
  if (typeof value === 'number')
    return [gone, ['one more', value + 1], ['nothing', null], ['words', String(value)]];
  if (typeof value === 'string') return [gone, ['longer', `${value}x`], ['nothing', null], ['empty', '']];
  if (value === null) return [gone, ['words', 'x'], ['zero', 0]];
  if (!Array.isArray(value))
    return [gone, ['nothing', null], ['one field more', { ...(value as Fields), more: 1 }]];
  const [first] = value as readonly unknown[];
  const twice: readonly Changed[] =
    first === undefined
      ? []
      : [
          ['the first twice', [first, ...(value as unknown[])]],
          ['cut', value.slice(1)],
        ];
  return [gone, ['nothing', null], ...twice];
};

const passes = (month: unknown): boolean => {
  const file: unknown = JSON.parse(JSON.stringify(month));
  return isExportedMonth(file) && verifyMonth(file).isWhole;
};

test('a month passes as it was exported', () => {
  expect(passes(exported)).toBe(true);
});

/** An entry and a row are hashed with all their fields; of anything else nobody reads a field that does not belong there. */
const isHashedWhole = (path: Path): boolean => /^(entries|boards\.\d+\.rows)\.\d+$/.test(path.join('.'));

/** A file may be of a time when there was no seal after it. */
const isNoChange = (path: Path, what: string): boolean =>
  (what === 'one field more' && !isHashedWhole(path)) || (path.join('.') === 'next' && what === 'nothing');

test('nothing that a seal stands for can be changed anywhere in a file without being found out', () => {
  const missed = pathsOf(exported)
    .filter(([top]) => top !== undefined && !unsealed.has(String(top)))
    .flatMap((path) =>
      changesOf(at(exported, path))
        .filter(([what, value]) => !isNoChange(path, what) && passes(withAt(exported, path, value)))
        .map(([what]) => `${path.join('.')}: ${what}`),
    );
  expect(missed).toEqual([]);
});
