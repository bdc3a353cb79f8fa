/** What the program under test hands over is of no known type: these narrow it where it is used. */
export type UnknownRecord = Record<string, unknown>;
export type Callable = (this: unknown, ...args: unknown[]) => unknown;

export const isRecord = (value: unknown): value is UnknownRecord =>
  typeof value === 'object' && value !== null;

export const isCallable = (value: unknown): value is Callable => typeof value === 'function';

export const recordOf = (value: unknown): UnknownRecord => (isRecord(value) ? value : {});

export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

/** Whatever was thrown, in words; errors of another JavaScript world are no `instanceof Error` here. */
export const reasonOf = (thrown: unknown): string => {
  if (isRecord(thrown) && typeof thrown['stack'] === 'string') return thrown['stack'];
  if (isRecord(thrown) && typeof thrown['message'] === 'string') return thrown['message'];
  return isRecord(thrown) ? JSON.stringify(thrown) : String(thrown);
};
