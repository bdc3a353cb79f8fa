import type { ReadCall } from '../_runtime/route';

/** What the parts of the first page need of a call: everything but its input, which only names the village. */
export type Call = Omit<ReadCall<unknown>, 'input'>;
