import { useShareAppMessage } from '@tarojs/taro';

/** What lands in the village's chat group. */
export interface ShareCard {
  readonly title: string;
  /** From `addressOf`. */
  readonly address: string;
  readonly imageUrl?: string | undefined;
}

/** `cancelled` when the person changed their mind in the browser's own panel. */
export type ShareOutcome = 'shared' | 'copied' | 'cancelled' | 'unavailable';

/**
 * Offers the page's card for sharing. In WeChat sharing starts only from WeChat's own button or menu, so `share` is
 * null there and ShareButton shows that button; browsers get a function.
 */
export function useShare(card: ShareCard): { readonly share: (() => Promise<ShareOutcome>) | null } {
  useShareAppMessage(() => ({
    title: card.title,
    path: card.address,
    ...(card.imageUrl === undefined ? {} : { imageUrl: card.imageUrl }),
  }));
  return { share: null };
}
