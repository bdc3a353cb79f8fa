import { copyText } from './clipboard.h5';
import type * as weapp from './share';

type ShareCard = Parameters<typeof weapp.useShare>[0];

const linkOf = ({ address }: ShareCard): string =>
  `${window.location.origin}${window.location.pathname}#${address}`;

/** The browser's own panel; null where there is none, or where it will not open. */
async function openPanel(card: ShareCard): Promise<'shared' | 'cancelled' | null> {
  if (typeof navigator.share !== 'function') return null;
  try {
    await navigator.share({ title: card.title, url: linkOf(card) });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : null;
  }
}

export const useShare: typeof weapp.useShare = (card) => ({
  share: async () => {
    const outcome = await openPanel(card);
    if (outcome !== null) return outcome;
    return (await copyText(`${card.title} ${linkOf(card)}`)) ? 'copied' : 'unavailable';
  },
});

/** A browser shares nothing that was not asked for. */
export const useNoShareWithoutCard: typeof weapp.useNoShareWithoutCard = () => undefined;
