import type * as weapp from './drawn-rows';

/** A browser draws thousands of rows, and a secretary at a computer wants to search all of them. */
export const drawnRowsMax: typeof weapp.drawnRowsMax = Number.POSITIVE_INFINITY;
