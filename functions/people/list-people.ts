import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listPeople as contract } from '@shared/contract/people';
import type { ReadCall } from '../_runtime/route';
import { findPeople } from './find-people';
import { showRosterPeople } from './show-person';

export const listPeople = async ({
  villageCode,
  documents,
  input,
  now,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const { query = '', cursor: after = '', limit, office, ...filter } = input;
  const { items, nextCursor, total } = await findPeople(documents, {
    filter: { ...filter, villageCode },
    ...{ office, query, after, limit, now },
  });
  return { items: await showRosterPeople(documents, items, now), nextCursor, total };
};
