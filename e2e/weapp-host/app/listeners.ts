import type { AppCore } from './app-core';
import { isCallable, type Callable } from './unknown-values';

/** Functions of the program that want to hear of something. */
export class Listeners {
  readonly #core: Pick<AppCore, 'guard' | 'realm'>;
  readonly #name: string;
  readonly #listeners = new Set<Callable>();

  /** `name` says in a problem what was being told. */
  constructor(core: Pick<AppCore, 'guard' | 'realm'>, name: string) {
    this.#core = core;
    this.#name = name;
  }

  readonly add = (listener: unknown): void => {
    if (isCallable(listener)) this.#listeners.add(listener);
  };

  /** Without a listener all of them are forgotten, as in WeChat. */
  readonly remove = (listener?: unknown): void => {
    if (isCallable(listener)) this.#listeners.delete(listener);
    else this.#listeners.clear();
  };

  /** `detail` reaches each of them as a copy. */
  tell(detail: unknown): void {
    for (const listener of this.#listeners)
      this.#core.guard(this.#name, () => listener(this.#core.realm.copyIn(detail)));
  }
}
