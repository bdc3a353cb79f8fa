import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { WeappPackage } from '../package/weapp-package';
import type { Realm } from './realm';
import { isCallable, recordOf, type UnknownRecord } from './unknown-values';

/** Runs files of the package, each once, as WeChat does: `require` knows relative paths inside the package only. */
export class ModuleLoader {
  readonly #modules = new Map<string, UnknownRecord>();

  constructor(
    readonly pack: WeappPackage,
    readonly realm: Realm,
  ) {}

  /** Runs `path` (with or without .js) unless it has run before and gives its exports. Throws what it throws. */
  load(path: string): unknown {
    const file = path.endsWith('.js') ? path : `${path}.js`;
    const known = this.#modules.get(file);
    if (known) return known['exports'];
    if (!this.pack.has(file)) throw this.realm.error(`module '${file}' is not defined`);
    const module = recordOf(this.realm.copyIn({ exports: {} }));
    this.#modules.set(file, module);
    const source = readFileSync(join(this.pack.dir, file), 'utf8');
    const run = this.realm.run(`(function (require, module, exports) {${source}\n})`, file);
    if (isCallable(run)) run.call(undefined, this.#requireFrom(file), module, module['exports']);
    return module['exports'];
  }

  #requireFrom(from: string) {
    return (asked: unknown): unknown => {
      const words = String(asked);
      const path = words.startsWith('/') ? words.slice(1) : posix.join(posix.dirname(from), words);
      const home = this.pack.rootOf(path);
      if (home !== '' && home !== this.pack.rootOf(from)) {
        throw this.realm.error(`${from} requires '${words}', which is in another subpackage`);
      }
      return this.load(path);
    };
  }
}
