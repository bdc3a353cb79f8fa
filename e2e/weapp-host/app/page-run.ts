import { FieldValues } from '../view/field-values';
import { dispatchEvent } from '../view/dispatch-event';
import { PageView } from '../view/page-view';
import type { AppCore } from './app-core';
import { ComponentInstance } from './component-instance';
import { loadImages } from './image-loading';
import { Instance } from './instance';
import { readComponentPaths } from './registry';
import { tallyOf, type SetDataCall, type SetDataTally } from './set-data-tally';
import { textOf, type UnknownRecord } from './unknown-values';

/** Parameters of a page's address, as WeChat gives them: not decoded. */
export type Query = Readonly<Record<string, string>>;

export interface PageRunOptions {
  readonly path: string;
  readonly query: Query;
  readonly id: string;
  /** The custom tab bar's component, on tab pages of apps that have one. */
  readonly tabBarPath: string | undefined;
}

/** One page on the stack: its instance, what is drawn of it and what it cost. */
export class PageRun {
  readonly path: string;
  readonly query: Query;
  readonly instance: Instance;
  readonly view: PageView;
  readonly fields = new FieldValues();
  title = '';
  readonly #core: AppCore;
  readonly #id: string;
  readonly #shownImages = new Map<string, string>();
  readonly #calls: SetDataCall[] = [];
  #waiting: (() => void)[] = [];
  #isDrawScheduled = false;
  #isReady = false;
  #isEnded = false;

  constructor(core: AppCore, { path, query, id, tabBarPath }: PageRunOptions) {
    this.#core = core;
    this.#id = id;
    this.path = path;
    this.query = query;
    const { data, ...methods } = core.registry.page(path, core.loader);
    this.instance = new Instance(core, {
      path,
      components: readComponentPaths(core.pack.dir, path),
      data,
      methods,
      onData: (bytes, rendered) => this.#onData(bytes, rendered),
    });
    Object.assign(this.instance.self, {
      route: path,
      __route__: path,
      options: core.realm.copyIn(query),
      getPageId: () => id,
      getTabBar: () => this.view.components.find((component) => component.path === tabBarPath)?.self ?? null,
    });
    this.view = new PageView({
      page: this.instance,
      extras: tabBarPath === undefined ? [] : [tabBarPath],
      draw: (drawn, drawnData) => core.compiler.draw(drawn, drawnData),
      createComponent: (component, element) => this.#createComponent(component, element),
      report: (problem) => core.problems.report(problem),
    });
  }

  get tally(): SetDataTally {
    return tallyOf(this.#calls);
  }

  open(): void {
    this.instance.call('onLoad', this.#core.realm.copyIn(this.query));
    this.show();
    this.#scheduleDraw();
  }

  show(): void {
    this.instance.call('onShow');
    for (const component of this.view.components) component.livePage('show');
  }

  hide(): void {
    this.instance.call('onHide');
    for (const component of this.view.components) component.livePage('hide');
  }

  close(): void {
    this.instance.call('onUnload');
    this.view.end();
    this.instance.end();
    this.#isEnded = true;
  }

  #createComponent(path: string, element: () => Parameters<typeof dispatchEvent>[1]): ComponentInstance {
    return new ComponentInstance(this.#core, {
      path,
      components: readComponentPaths(this.#core.pack.dir, path),
      definition: this.#core.registry.component(path, this.#core.loader),
      pageId: this.#id,
      triggerEvent: (type, detail, options) =>
        dispatchEvent(this.#core, element(), { type, detail, travels: options['bubbles'] === true }),
      onData: (bytes, rendered) => this.#onData(bytes, rendered),
    });
  }

  #onData(bytes: number, rendered: () => void): void {
    this.#calls.push({ atMs: performance.now(), bytes });
    this.#waiting.push(rendered);
    this.#scheduleDraw();
  }

  /** All changes of one turn are drawn together, in the next: the view of WeChat is never synchronous. */
  #scheduleDraw(): void {
    if (this.#isDrawScheduled || this.#isEnded) return;
    this.#isDrawScheduled = true;
    const drawn = this.#core.work.begin(`drawing ${this.path}`);
    setImmediate(() => {
      this.#isDrawScheduled = false;
      if (!this.#isEnded) this.#core.guard(`drawing ${this.path}`, () => this.#draw());
      drawn();
    });
  }

  #draw(): void {
    this.view.draw();
    this.fields.update(this.view.root);
    const rendered = this.#waiting.splice(0);
    for (const tell of rendered) tell();
    if (!this.#isReady) {
      this.#isReady = true;
      this.instance.call('onReady');
    }
    loadImages(this.#core, this.view.root, this.#shownImages);
  }
}

/** `a/b?x=1&y=2` as path and parameters. */
export function readAddress(address: string): { readonly path: string; readonly query: Query } {
  const [path = '', search = ''] = address.split('?');
  const pairs = search.split('&').filter((pair) => pair !== '');
  return {
    path: path.replace(/^\//, ''),
    query: Object.fromEntries(
      pairs.map((pair) => {
        const at = pair.indexOf('=');
        return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      }),
    ),
  };
}

/** What the navigation bar shows when the page opens. */
export const initialTitle = (pageJson: UnknownRecord, core: AppCore): string =>
  textOf(pageJson['navigationBarTitleText']) || (core.pack.appJson.window?.navigationBarTitleText ?? '');
