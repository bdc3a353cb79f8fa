import { posix } from 'node:path';
import { bindingOf, dispatchEvent } from '../view/dispatch-event';
import { elementsOf, type ViewElement } from '../view/view-node';
import type { AppCore } from './app-core';
import { textOf } from './unknown-values';

/** Nothing is decoded here, so every picture that is there has this size. */
const size = { width: 320, height: 240 };

/**
 * Tells new pictures that they are loaded. One that should be in the package and is not is a problem; what comes from the
 * network or the phone counts as there, tests that care about it fetch it themselves.
 */
export function loadImages(core: AppCore, root: ViewElement, shown: Map<string, string>): void {
  for (const element of elementsOf(root)) {
    const source = textOf(element.attributes['src']);
    if (element.tag !== 'image' || source === '' || shown.get(element.key) === source) continue;
    shown.set(element.key, source);
    const isThere = /^[a-z]+:/i.test(source) || core.pack.has(inPackage(element, source));
    if (!isThere)
      core.problems.report(`${element.owner.path} shows the picture ${source}, which is not in the package`);
    const type = isThere ? 'load' : 'error';
    if (!bindingOf(element, type)) continue;
    const loaded = core.work.begin(`loading ${source}`);
    setImmediate(() => {
      dispatchEvent(core, element, { type, detail: isThere ? size : { errMsg: 'GET 404' } });
      loaded();
    });
  }
}

const inPackage = ({ owner }: ViewElement, source: string): string =>
  source.startsWith('/') ? source.slice(1) : posix.join(posix.dirname(owner.path), source);
