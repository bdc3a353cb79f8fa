import type { get as contract } from '@shared/contract/claims';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { ReadCall } from '../_runtime/route';
import { findVisibleClaim } from './find-visible-claim';
import { showOne } from './show-claims';

/** One claim, for those whom it concerns. */
export const getClaim = async (
  call: ReadCall<ParsedInputOf<typeof contract>>,
): Promise<OutputOf<typeof contract>> => showOne(call, await findVisibleClaim(call));
