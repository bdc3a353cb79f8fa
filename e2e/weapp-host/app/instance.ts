import { applyPatch } from './data-patch';
import type { Guard } from './app-globals';
import type { Problems } from './problems';
import type { Realm } from './realm';
import { isCallable, isRecord, recordOf, type Callable, type UnknownRecord } from './unknown-values';

/** WeChat refuses more than this in one setData. */
const setDataBytesMax = 1_024 * 1_024;

/** What a page or component needs of the running app. */
export interface InstanceHost {
  readonly realm: Realm;
  readonly guard: Guard;
  readonly problems: Problems;
}

export interface InstanceOptions {
  /** Its wxml and js without the extension. */
  readonly path: string;
  /** Tags that stand for components, with the component's path. */
  readonly components: Readonly<Record<string, string>>;
  readonly data: unknown;
  readonly methods: Readonly<Record<string, unknown>>;
  /** Told after each change of data; `rendered` is to be called once the view shows it. */
  readonly onData: (bytes: number, rendered: () => void) => void;
}

/** One living page or component: the object that the program knows as `this`, and its data. */
export class Instance {
  readonly path: string;
  readonly components: Readonly<Record<string, string>>;
  /** `this` of its methods. */
  readonly self: UnknownRecord;
  readonly #host: InstanceHost;
  readonly #options: InstanceOptions;
  #isAlive = true;

  constructor(host: InstanceHost, options: InstanceOptions) {
    this.#host = host;
    this.#options = options;
    this.path = options.path;
    this.components = options.components;
    this.self = recordOf(host.realm.copyIn({}));
    Object.assign(this.self, options.methods, {
      data: host.realm.copyIn(options.data ?? {}),
      is: options.path,
      setData: (patch: unknown, callback?: unknown) => this.#setData(patch, callback),
    });
  }

  get data(): UnknownRecord {
    return recordOf(this.self['data']);
  }

  has(method: string): boolean {
    return isCallable(this.self[method]);
  }

  /** Calls one of its methods if there is such; what it throws becomes a problem. */
  call(method: string, ...args: readonly unknown[]): unknown {
    const run = this.self[method];
    return isCallable(run) ? this.run(method, run, ...args) : undefined;
  }

  /** Calls a function of the program with this instance as `this`. */
  run(name: string, run: Callable, ...args: readonly unknown[]): unknown {
    return this.#host.guard(`${this.path} ${name}`, () => run.apply(this.self, [...args]));
  }

  /** It has left the screen for good: later changes of its data are lost, as in WeChat. */
  end(): void {
    this.#isAlive = false;
  }

  #setData(patch: unknown, callback: unknown): void {
    if (!isRecord(patch)) throw this.#host.realm.error(`${this.path}: setData takes an object`);
    if (!this.#isAlive) return;
    const text = JSON.stringify(patch);
    const bytes = Buffer.byteLength(text);
    if (bytes > setDataBytesMax)
      this.#host.problems.report(
        `${this.path}: one setData carries ${bytes} bytes, WeChat allows ${setDataBytesMax}`,
      );
    for (const [path, value] of Object.entries(this.#host.realm.copyIn(JSON.parse(text) as UnknownRecord))) {
      applyPatch(this.data, path, value);
    }
    this.#options.onData(bytes, () => {
      if (isCallable(callback)) this.run('setData callback', callback);
    });
  }
}
