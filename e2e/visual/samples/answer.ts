import { methods } from '@shared/contract/index';
import type { InputOf, Method, OutputOf } from '@shared/contract/method';

/** What the back end would say to one method: always the same, or after what was asked. */
export interface Answer {
  readonly method: Method;
  readonly of: (input: unknown) => unknown;
}

/** One answer per method. */
export type Answers = ReadonlyMap<string, Answer>;

/** Samples are typed by the contract here and read by its schema before they are sent, so they cannot drift from it. */
export const answer = <M extends Method>(
  method: M,
  given: OutputOf<M> | ((input: InputOf<M>) => OutputOf<M>),
): Answer => ({
  method,
  of: typeof given === 'function' ? (input) => (given as (input: unknown) => unknown)(input) : () => given,
});

/** Of two answers to one method the later counts. */
export const answersOf = (...lists: readonly (readonly Answer[])[]): Answers =>
  new Map(lists.flat().map((one) => [one.method.name, one]));

/** A list that has no further page. */
export const onePage = <Item>(items: readonly Item[]) => ({ items: [...items], nextCursor: null });

/** A list that has more than it shows; the page after it is empty, see `promised`. */
export const firstPageOf = <Item>(items: readonly Item[]) => ({ items: [...items], nextCursor: 'next' });

export const nothing = onePage<never>([]);

/** What goes over the wire for `input`. Throws a TypeError, with the place, for what the contract does not know. */
export function promised(answer: Answer, input: unknown): unknown {
  const asked = answer.method.input.safeParse(input);
  if (!asked.success) throw new TypeError(`${answer.method.name} was asked with: ${asked.error.message}`);
  const given = answer.of(asked.data);
  return readAsPromised(answer.method, isNextPage(asked.data) ? { ...(given as object), ...nothing } : given);
}

/** `given` as a client reads it. Throws a TypeError for a field that is missing, of another kind or unknown. */
export function readAsPromised({ name, output }: Method, given: unknown): unknown {
  const read = output.safeParse(given);
  if (!read.success) throw new TypeError(`${name}: ${read.error.message}`);
  const surplus = surplusIn(given, read.data);
  if (surplus !== null) throw new TypeError(`${name}: the contract knows no ${surplus}`);
  return read.data;
}

const isNextPage = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'cursor' in input && input.cursor !== undefined;

/** The first field of `given` that the schema left out, as a path; null when it knows them all. */
function surplusIn(given: unknown, read: unknown, path = ''): string | null {
  if (typeof given !== 'object' || given === null || typeof read !== 'object' || read === null) return null;
  for (const [key, value] of Object.entries(given)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (!(key in read)) return here;
    const inside = surplusIn(value, (read as Readonly<Record<string, unknown>>)[key], here);
    if (inside !== null) return inside;
  }
  return null;
}

const known = new Map(methods.map((method) => [method.name, method]));

/** The method of the contract that goes by this name on the wire. */
export const methodNamed = (name: string): Method | undefined => known.get(name as Method['name']);
