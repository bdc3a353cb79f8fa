import type * as weapp from './pages-at-hand';

/** How Taro's router fetches a page: the code that is on its way stands first. */
interface TaroRoute {
  readonly path: string;
  readonly load: () => readonly unknown[];
}

/** The page in front is painted and answered by then. */
const calmMs = 3_000;

const routes = (): readonly TaroRoute[] =>
  (window as { readonly __taroAppConfig?: { readonly routes?: readonly TaroRoute[] } }).__taroAppConfig
    ?.routes ?? [];

let isAsked = false;

export const bringPages: typeof weapp.bringPages = (paths) => {
  if (isAsked) return;
  isAsked = true;
  setTimeout(() => {
    const wanted = routes().filter(({ path }) => paths.some((address) => address.endsWith(path)));
    // Without a line now they are fetched when they are opened.
    void Promise.allSettled(wanted.flatMap(({ load }) => load()));
  }, calmMs);
};
