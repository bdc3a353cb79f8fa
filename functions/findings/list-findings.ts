import type { list as contract } from '@shared/contract/findings';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { findingStore } from '../_runtime/findings/finding-store';
import type { ReadCall } from '../_runtime/route';
import { showFindings } from './show-finding';

/** What the checks have found in the village, newest first. */
export const listFindings = async (
  call: ReadCall<ParsedInputOf<typeof contract>>,
): Promise<OutputOf<typeof contract>> => {
  const { documents, villageCode, input } = call;
  const { isOpenOnly, kind, cursor, limit } = input;
  const store = findingStore(documents, villageCode);
  const { items, nextCursor } = await store.listPage({ isOpenOnly, kind }, { cursor, limit });
  return { items: await showFindings(call, items), nextCursor };
};
