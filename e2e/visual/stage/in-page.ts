/*
 * What is done inside the pages. None of it names a function of its own, because the loader would mark it with a helper
 * that pages do not have.
 */

/** A piece of React's tree, as far as it is looked at here. */
interface Fiber {
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly memoizedProps: { readonly client?: { readonly clear?: () => void } } | null;
  readonly stateNode?: { readonly current?: Fiber };
}

interface PageElement {
  readonly id: string;
  readonly childElementCount: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
}

/* What the functions below use of the browser they run in; nothing else here needs the types of one. */
declare const document: {
  readonly readyState: string;
  readonly fonts: { readonly status: string };
  readonly images: Iterable<{ readonly complete: boolean }>;
  getElementById(id: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
};
declare const window: { readonly openCalls: number };
declare const location: { hash: string };
declare const localStorage: {
  getItem(key: string): string | null;
  removeItem(key: string): void;
};
declare const MutationObserver: new (onChange: () => void) => {
  observe(root: typeof document, what: Readonly<Record<string, boolean>>): void;
  disconnect(): void;
};

/** A page that asks for nothing and is none of the four tabs, which stay mounted when one goes from one to the next. */
export const hashOfEmptyPage = '#/pages/account/farewell/index?on=2026-11-27';

/** Whether that page, and no other, is mounted. */
export const isAtEmptyPage = (hash: string): boolean => {
  const pages = document.querySelectorAll('.taro_page');
  const path = hash.slice(1, hash.indexOf('?'));
  return pages.length === 1 && pages[0]!.id.startsWith(path) && pages[0]!.childElementCount > 0;
};

export const goTo = (hash: string): void => {
  location.hash = hash;
};

/** Whether the phone keeps what it was answered. */
export const areAnswersKept = (): boolean => localStorage.getItem('five-star:answers:1') !== null;

/**
 * Forgets every answer and all that the phone keeps but who is signed in and how large the type is. The answers live in a
 * client that the app hands to nobody; it is found as React's developer tools find it.
 */
export const forgetScene = (): void => {
  for (const key of Object.keys(localStorage)) {
    if (!/:(?:token|care-mode)$/.test(key)) localStorage.removeItem(key);
  }
  const root = document.getElementById('app')!;
  const key = Object.keys(root).find((name) => name.startsWith('__reactContainer$'))!;
  const container = (root as unknown as Readonly<Record<string, Fiber>>)[key]!;
  const left: Fiber[] = [container.stateNode?.current ?? container];
  for (let fiber = left.pop(); fiber !== undefined; fiber = left.pop()) {
    const client = fiber.memoizedProps?.client;
    if (client?.clear !== undefined) {
      client.clear();
      return;
    }
    if (fiber.sibling !== null) left.push(fiber.sibling);
    if (fiber.child !== null) left.push(fiber.child);
  }
  throw new Error('no client that keeps answers was found in the page');
};

export interface Rest {
  /** Part of the address of the page that must be in front; empty for any. */
  readonly path: string;
  /** How long nothing may have changed, and when to give up, in milliseconds. */
  readonly quietMs: number;
  readonly patienceMs: number;
  /** How many calls are kept back on purpose; null for any number. */
  readonly openCalls: number | null;
}

/**
 * Waits until the page is in front, everything asked for was read, fonts and pictures are there, and nothing changes any
 * more. Answers false when that takes too long.
 */
export async function comesToRest({ path, quietMs, patienceMs, openCalls }: Rest): Promise<boolean> {
  const startedAt = performance.now();
  let changedAt = startedAt;
  const observer = new MutationObserver(() => {
    changedAt = performance.now();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  while (performance.now() - startedAt < patienceMs) {
    const pages = Array.from(document.querySelectorAll('.taro_page'));
    const isThere =
      pages.some(({ id, clientHeight }) => clientHeight > 0 && id.startsWith(path)) &&
      (document.querySelector('[role="main"]')?.childElementCount ?? 0) > 0 &&
      document.readyState === 'complete' &&
      document.fonts.status === 'loaded' &&
      (openCalls === null || window.openCalls === openCalls) &&
      [...document.images].every((image) => image.complete);
    if (!isThere) changedAt = performance.now();
    else if (performance.now() - changedAt >= quietMs) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  observer.disconnect();
  return performance.now() - changedAt >= quietMs;
}

/** How many pixels of the page in front lie below the edge of the screen: pages scroll inside themselves. */
export const hiddenHeight = (): number =>
  Math.max(
    0,
    ...Array.from(document.querySelectorAll('.taro_page'), (page) => page.scrollHeight - page.clientHeight),
  );
