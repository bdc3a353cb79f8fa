import type { PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { isAbove } from '../_runtime/matchers';

const peoplePerPage = 1_000;

export const residentStore = (documents: Documents) => ({
  /** Everybody who lives in a village, by grid and name. */
  async listAll(villageCode: string): Promise<readonly PersonDocument[]> {
    const people: PersonDocument[] = [];
    for (let after = ''; ;) {
      const page = await documents.find<PersonDocument>('people', {
        where: { villageCode, ...(after === '' ? {} : { sortKey: isAbove(after) }) },
        order: [['sortKey', 'asc']],
        limit: peoplePerPage,
      });
      people.push(...page.filter(({ state }) => state === 'active'));
      if (page.length < peoplePerPage) return people;
      after = page.at(-1)?.sortKey ?? '';
    }
  },
});
