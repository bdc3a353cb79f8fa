import { setImmediate as nextTurn } from 'node:timers/promises';

/** Timers due within this time are awaited: transitions and debounces belong to the step that started them. */
const soonMs = 500;
const patienceMs = 20_000;
/** Promise chains of the program and of Node's own I/O need several turns before they start what comes next. */
const quietTurns = 5;

/** What the mini-program waits for: answers, renderings and short timers. Long timers and intervals are not work. */
export class PendingWork {
  readonly #names = new Map<symbol, string>();

  /** Writes down that something is under way; call what it returns when it is over. */
  begin(name: string): () => void {
    const key = Symbol(name);
    this.#names.set(key, name);
    return () => {
      this.#names.delete(key);
    };
  }

  /** The same for a timer of the program: one that rings far in the future keeps nobody waiting. */
  beginTimer(delayMs: number): () => void {
    return delayMs <= soonMs ? this.begin(`a timer of ${delayMs} ms`) : () => undefined;
  }

  /** Resolves when nothing is under way any more. Throws with the names of what never ended. */
  async settled(): Promise<void> {
    const giveUpAt = Date.now() + patienceMs;
    for (let quiet = 0; quiet < quietTurns; quiet += 1) {
      await nextTurn();
      if (this.#names.size === 0) continue;
      quiet = -1;
      if (Date.now() > giveUpAt)
        throw new Error(`the mini-program never comes to rest: ${[...this.#names.values()].join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}
