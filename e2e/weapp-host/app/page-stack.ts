import type { AppCore } from './app-core';
import { initialTitle, PageRun, readAddress } from './page-run';
import { readViewConfig } from './registry';

/** WeChat keeps no more pages than this open. */
const pagesMax = 10;
const tabBarPath = 'custom-tab-bar/index';

/** Why WeChat refuses a change of page; becomes the errMsg of the call. */
export class NavigationRefused extends Error {
  override readonly name = 'NavigationRefused';
}

/** The pages that are open, under WeChat's rules. */
export class PageStack {
  readonly #core: AppCore;
  readonly #onOpen: (page: PageRun) => void;
  /** Tab pages stay alive behind one another once they were open. */
  readonly #tabs = new Map<string, PageRun>();
  #stack: PageRun[] = [];
  #lastId = 0;

  /** `onOpen` hears of every page that is made, before it runs. */
  constructor(core: AppCore, onOpen: (page: PageRun) => void) {
    this.#core = core;
    this.#onOpen = onOpen;
  }

  get top(): PageRun {
    const top = this.#stack.at(-1);
    if (!top) throw new Error('no page is open');
    return top;
  }

  get pages(): readonly PageRun[] {
    return this.#stack;
  }

  isTab(path: string): boolean {
    return this.#core.pack.appJson.tabBar?.list.some(({ pagePath }) => pagePath === path) ?? false;
  }

  navigateTo(address: string): void {
    const { path } = this.#read(address);
    if (this.isTab(path)) throw new NavigationRefused('can not navigateTo a tabbar page');
    if (this.#stack.length >= pagesMax) throw new NavigationRefused('webview count limit exceed');
    this.top.hide();
    this.#open(address);
  }

  redirectTo(address: string): void {
    const { path } = this.#read(address);
    if (this.isTab(path)) throw new NavigationRefused('can not redirectTo a tabbar page');
    this.#closeTop();
    this.#open(address);
  }

  reLaunch(address: string): void {
    this.#read(address);
    while (this.#stack.length > 0) this.#closeTop();
    for (const tab of this.#tabs.values()) tab.close();
    this.#tabs.clear();
    this.#open(address);
  }

  switchTab(address: string): void {
    const { path, query } = this.#read(address);
    if (!this.isTab(path)) throw new NavigationRefused('can not switch to no-tabBar page');
    if (Object.keys(query).length > 0) throw new NavigationRefused('a tab takes no parameters');
    const [first] = this.#stack;
    const wasOnTop = this.#stack.length === 1;
    while (this.#stack.length > 1) this.#closeTop();
    if (first?.path === path) {
      if (!wasOnTop) first.show();
      return;
    }
    if (first && this.isTab(first.path)) {
      if (wasOnTop) first.hide();
      this.#stack = [];
    } else this.#closeTop();
    const waiting = this.#tabs.get(path);
    if (!waiting) this.#open(address);
    else {
      this.#stack = [waiting];
      waiting.show();
    }
  }

  navigateBack(delta: number): void {
    if (this.#stack.length <= 1) throw new NavigationRefused('cannot navigate back at first page');
    const left = Math.max(1, this.#stack.length - delta);
    while (this.#stack.length > left) this.#closeTop();
    this.top.show();
  }

  /** The program ends: every page that lives is stopped without being told. */
  end(): void {
    for (const page of new Set([...this.#stack, ...this.#tabs.values()])) page.instance.end();
  }

  #read(address: string) {
    const { path, query } = readAddress(address);
    if (!this.#core.pack.pages.includes(path)) throw new NavigationRefused(`page "${path}" is not found`);
    return { path, query };
  }

  #open(address: string): void {
    const { path, query } = this.#read(address);
    const isTab = this.isTab(path);
    const hasCustomBar = isTab && this.#core.pack.appJson.tabBar?.custom === true;
    this.#lastId += 1;
    const page = new PageRun(this.#core, {
      path,
      query,
      id: `pageId:${this.#lastId}`,
      tabBarPath: hasCustomBar ? tabBarPath : undefined,
    });
    page.title = initialTitle(readViewConfig(this.#core.pack.dir, path), this.#core);
    this.#stack.push(page);
    if (isTab) this.#tabs.set(path, page);
    this.#onOpen(page);
    page.open();
  }

  #closeTop(): void {
    const page = this.#stack.pop();
    if (!page) return;
    if (this.isTab(page.path)) this.#tabs.delete(page.path);
    page.close();
  }
}
