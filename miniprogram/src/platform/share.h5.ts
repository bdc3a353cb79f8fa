import type * as weapp from './share';

export const useShare: typeof weapp.useShare = ({ title, address }) => ({
  share: async () => {
    const url = `${window.location.origin}${window.location.pathname}#${address}`;
    try {
      if (typeof navigator.share === 'function') {
        await navigator.share({ title, url });
        return 'shared';
      }
      await navigator.clipboard.writeText(`${title} ${url}`);
      return 'copied';
    } catch (error) {
      return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unavailable';
    }
  },
});
