import type { Chance } from './ports';

/** A requestKey: unique, not secret, because the back end binds a key to its caller. */
export const newKey = ({ now, random }: Chance): string =>
  `${Math.abs(Math.trunc(now())).toString(36)}-${[1, 2].map(() => random().toString(36).slice(2, 12).padEnd(10, '0')).join('')}`;
