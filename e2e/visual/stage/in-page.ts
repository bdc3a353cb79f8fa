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
declare const window: {
  readonly openCalls: number;
  readonly innerWidth: number;
  readonly innerHeight: number;
};
declare const location: { hash: string };
declare const localStorage: {
  getItem(key: string): string | null;
  removeItem(key: string): void;
};
declare const MessageChannel: new () => {
  readonly port1: { onmessage: () => void };
  readonly port2: { postMessage(data: null): void };
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
  /** How large the screen is, in pixels of the page: the browser tells the page of a new size in its own time. */
  readonly width: number;
  readonly height: number;
}

/**
 * Waits until the page is in front, everything asked for was read, fonts and pictures are there, and nothing changes any
 * more. Answers false when that takes too long. Quiet is counted in turns of the page, of ten milliseconds at most each: a
 * page that a busy machine did not let work for a while has not been at rest meanwhile.
 */
export async function comesToRest(rest: Rest): Promise<boolean> {
  const { path, quietMs, patienceMs, openCalls, width, height } = rest;
  const turnMs = 10;
  const startedAt = performance.now();
  let quiet = 0;
  const observer = new MutationObserver(() => {
    quiet = 0;
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  while (quiet < quietMs && performance.now() - startedAt < patienceMs) {
    await new Promise((resolve) => setTimeout(resolve, turnMs));
    // What React has put off waits in the same queue and has had its turn when this comes back.
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    const pages = Array.from(document.querySelectorAll('.taro_page'));
    const isThere =
      window.innerWidth === width &&
      window.innerHeight === height &&
      pages.some(({ id, clientHeight }) => clientHeight > 0 && id.startsWith(path)) &&
      (document.querySelector('[role="main"]')?.childElementCount ?? 0) > 0 &&
      document.readyState === 'complete' &&
      document.fonts.status === 'loaded' &&
      (openCalls === null || window.openCalls === openCalls) &&
      [...document.images].every((image) => image.complete);
    quiet = isThere ? quiet + turnMs : 0;
  }
  observer.disconnect();
  return quiet >= quietMs;
}

/** How many pixels of the page in front lie below the edge of the screen: pages scroll inside themselves. */
export const hiddenHeight = (): number =>
  Math.max(
    0,
    ...Array.from(document.querySelectorAll('.taro_page'), (page) => page.scrollHeight - page.clientHeight),
  );
