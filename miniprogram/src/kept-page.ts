import { stored } from '@/platform/storage';
import { pageInFront, routes, type PageAddress, type RouteName } from './routes';

/** Long enough to fetch a phone and have a code confirmed; whoever comes back tomorrow begins on the first page. */
const keptMs = 30 * 60_000;

/** Pages one meets on the way in or out: nobody was headed there. */
const thresholds: readonly RouteName[] = ['signIn', 'join', 'farewell'];

/** Kept on the phone, since signing in may take the browser elsewhere and back. */
const kept = stored<PageAddress & { readonly keptAt: number }>('kept-page');

const paramCount = ({ params }: PageAddress): number => Object.keys(params).length;

/**
 * Remembers the page in front, which opened for somebody who is not known yet, or not any more. The same page with fewer
 * parameters tells nothing new: its address was already sign-in's when its code arrived.
 */
export function keepPage(): void {
  const page = pageInFront();
  if (page === null || thresholds.includes(page.name)) return;
  const before = kept.read();
  if (before?.name === page.name && paramCount(page) < paramCount(before)) return;
  kept.write({ ...page, keptAt: Date.now() });
}

/** Where whoever has just come in was headed: the page of a link, the one a visit ended on, or the first page. Told once. */
export function takeKeptPage(): PageAddress {
  const page = kept.read();
  kept.remove();
  const isStill = page !== null && page.name in routes && Date.now() - page.keptAt < keptMs;
  return isStill ? { name: page.name, params: page.params } : { name: 'home', params: {} };
}

/** Whoever left on purpose begins anew. */
export const forgetKeptPage = (): void => {
  kept.remove();
};
