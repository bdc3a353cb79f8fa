import type { CloudDoor } from '../weapp-host';

type Row = Readonly<Record<string, unknown>>;

/** What names a row; pages tell rows apart by it. */
const isName = (key: string): boolean => /(^|[a-z])(Id|Key|Code)$/.test(key);

const isRows = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) && value.length > 0 && value.every((row) => typeof row === 'object' && row !== null);

const copyOf = (row: Row, number: number): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      isName(key) && typeof value === 'string' && number > 0 ? `${value}-${number}` : value,
    ]),
  );

/** `rows` over and over again until there are `count`, each with a name of its own. */
const repeated = (rows: readonly Row[], count: number): readonly Row[] =>
  Array.from({ length: count }, (_row, index) =>
    copyOf(rows[index % rows.length] ?? {}, Math.floor(index / rows.length)),
  );

/** As many as the back end sends when nobody asks for another number. */
const rowsByDefault = 20;

/**
 * A cloud in which every list that has rows at all has `count` of them: those that come page by page do so, a board comes
 * whole. `grown` hears of the method of each list.
 */
export function withManyRows(count: number, grown: (method: string) => void): CloudDoor {
  const firstAnswers = new Map<string, Promise<unknown>>();
  return async ({ kind, data: request }, forward) => {
    if (kind === 'upload') return forward();
    const { method, input } = request as { readonly method: string; readonly input: Row };
    const { cursor = '0', limit = rowsByDefault, ...asked } = input;
    const key = JSON.stringify([method, asked]);
    // Later pages are made of the first one: the back end would not know their cursors.
    const first = firstAnswers.get(key) ?? forward();
    firstAnswers.set(key, first);
    const answer = (await first) as Row;
    const data = (answer['data'] ?? {}) as Row;
    const { items, rows } = data;
    if (isRows(items) && 'nextCursor' in data) {
      grown(method);
      const [from, to] = [Number(cursor), Number(cursor) + Number(limit)];
      const page = {
        items: repeated(items, count).slice(from, to),
        nextCursor: to < count ? String(to) : null,
      };
      return { ...answer, data: { ...data, ...page } };
    }
    if (!isRows(rows)) return cursor === '0' ? answer : forward();
    grown(method);
    return { ...answer, data: { ...data, rows: repeated(rows, count) } };
  };
}
