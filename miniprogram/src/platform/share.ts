import { useEffect, useLayoutEffect } from 'react';
import Taro, { useShareAppMessage } from '@tarojs/taro';

/** Drawings that travel with the mini-program, one for each kind of card; they show nobody and no place. */
const pictures = {
  notice: '/share-pictures/notice.png',
  board: '/share-pictures/board.png',
  snapshot: '/share-pictures/snapshot.png',
} as const;

/** What lands in the village's chat group. */
export interface ShareCard {
  readonly title: string;
  /** From `addressOf`. */
  readonly address: string;
  readonly picture: keyof typeof pictures;
  /** In place of the drawing; WeChat keeps it for good, so only what everybody may keep. */
  readonly imageUrl?: string | undefined;
}

/** `cancelled` when the person changed their mind in the browser's own panel. */
export type ShareOutcome = 'shared' | 'copied' | 'cancelled' | 'unavailable';

/**
 * Offers the page's card for sharing; the page's configuration says `enableShareAppMessage`. In WeChat sharing starts only
 * from WeChat's own button or menu, so `share` is null there and ShareButton shows that button; browsers get a function.
 * Without a picture of ours WeChat would take one of the screen, with whatever stands on it.
 */
export function useShare(card: ShareCard): { readonly share: (() => Promise<ShareOutcome>) | null } {
  useShareAppMessage(() => ({
    title: card.title,
    path: card.address,
    imageUrl: card.imageUrl ?? pictures[card.picture],
  }));
  useEffect(() => void Taro.showShareMenu({}), []);
  return { share: null };
}

/**
 * For a page that not everybody may see: its menu shares nothing until a view on it offers a card. Views offer theirs in an
 * effect, which comes after this one.
 */
export function useNoShareWithoutCard(): void {
  useLayoutEffect(() => void Taro.hideShareMenu(), []);
}
