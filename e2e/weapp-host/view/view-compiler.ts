import { compileWxml } from '../package/compile-views';
import type { WeappPackage } from '../package/weapp-package';
import { Realm } from '../app/realm';
import type { RawElement } from './view-node';
import type { Problems } from '../app/problems';

type Compiled = (path: string, dataText: string) => RawElement | undefined;

/**
 * `$gwx`, made of the package's wxml by WeChat's own compiler, in a world of its own as in WeChat, where pages are drawn
 * by another engine than the one that runs the program: data reaches it as text only.
 */
export class ViewCompiler {
  readonly #draw: Compiled;

  constructor(pack: WeappPackage, problems: Problems) {
    const complain = (...words: unknown[]) => problems.report(`wxml: ${words.map(String).join(' ')}`);
    // The compiled code logs where it was before it throws what went wrong; only the latter is of use.
    const console = { warn: complain, error: complain, log: () => undefined };
    const realm = new Realm('weapp view', { console });
    realm.run('var window = globalThis;', 'weapp-host');
    realm.run(compileWxml(pack), 'wxml');
    this.#draw = realm.run(
      '(path, data) => { const draw = $gwx(path); return draw && draw(JSON.parse(data), {}, {}); }',
      'weapp-host',
    ) as Compiled;
  }

  /** The raw tree of one wxml file with `data`. Throws when the package has no such file. */
  draw(path: string, data: unknown): RawElement {
    const tree = this.#draw(`${path}.wxml`, JSON.stringify(data));
    if (!tree) throw new Error(`${path}.wxml is not in the package`);
    return tree;
  }
}
