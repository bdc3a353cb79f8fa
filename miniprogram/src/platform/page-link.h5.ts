import type * as weapp from './page-link';

export const pageLink: typeof weapp.pageLink = (address) =>
  `${window.location.origin}${window.location.pathname}#${address}`;
