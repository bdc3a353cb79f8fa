import { format } from 'node:util';
import type { PendingWork } from './pending-work';
import type { Problems } from './problems';
import { isCallable, reasonOf, type UnknownRecord } from './unknown-values';

/** Runs code of the mini-program; what it throws is a problem of the test, and undefined comes back. */
export type Guard = (where: string, work: () => unknown) => unknown;

export const createGuard =
  (problems: Problems): Guard =>
  (where, work) => {
    try {
      return work();
    } catch (error) {
      problems.report(`${where} threw ${reasonOf(error)}`);
      return undefined;
    }
  };

/** The console of the mini-program: an error fails the test, the rest can be read. */
export function createConsole(problems: Problems, lines: string[]): UnknownRecord {
  const write =
    (level: string) =>
    (...words: unknown[]) => {
      lines.push(`${level}: ${format(...words)}`);
    };
  return {
    log: write('log'),
    info: write('info'),
    debug: write('debug'),
    warn: write('warn'),
    group: write('group'),
    groupEnd: () => undefined,
    error: (...words: unknown[]) => {
      problems.report(
        `console.error: ${words.map((word) => (typeof word === 'object' ? reasonOf(word) : format(word))).join(' ')}`,
      );
    },
  };
}

export interface AppTimers {
  readonly globals: UnknownRecord;
  readonly stop: () => void;
}

/** setTimeout and its family, known to the host: it can wait for them and stops them when the program closes. */
export function createTimers(guard: Guard, work: PendingWork): AppTimers {
  const running = new Map<number, () => void>();
  let lastId = 0;
  const start = (callback: unknown, delayMs: number, args: readonly unknown[], repeats: boolean): number => {
    const id = (lastId += 1);
    const done = repeats ? () => undefined : work.beginTimer(delayMs);
    const ring = () => {
      if (!repeats) stop(id);
      guard('a timer', () => (isCallable(callback) ? callback.apply(undefined, [...args]) : undefined));
    };
    const timer = repeats ? setInterval(ring, delayMs) : setTimeout(ring, delayMs);
    running.set(id, () => {
      clearTimeout(timer);
      done();
    });
    return id;
  };
  const stop = (id: unknown) => {
    if (typeof id !== 'number') return;
    running.get(id)?.();
    running.delete(id);
  };
  const starter =
    (repeats: boolean) =>
    (callback: unknown, delayMs?: unknown, ...args: unknown[]) =>
      start(callback, Math.max(Number(delayMs) || 0, 0), args, repeats);
  return {
    globals: {
      setTimeout: starter(false),
      setInterval: starter(true),
      clearTimeout: stop,
      clearInterval: stop,
    },
    stop: () => [...running.keys()].forEach(stop),
  };
}
