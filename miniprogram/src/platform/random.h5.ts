import type * as weapp from './random';

export const randomBytes: typeof weapp.randomBytes = (count) =>
  Promise.resolve(crypto.getRandomValues(new Uint8Array(count)));
