import type { PersonDocument } from '../_runtime/actor';
import type { ReadableDocuments } from '../_runtime/documents';
import { isIn, type Where } from '../_runtime/matchers';
import type { HouseholdDocument } from '../_runtime/roster/household-store';
import type { JoinRequestDocument } from '../_runtime/roster/join-request';

const peopleMax = 1_000;
const candidatesMax = 10;

/** Whom of the roster somebody could be who asks to be taken up. */
export const candidateStore = (documents: ReadableDocuments, villageCode: string) => {
  const findPeople = (where: Where): Promise<PersonDocument[]> =>
    documents.find<PersonDocument>('people', { where, limit: peopleMax });

  /** Ids by number. */
  const householdIdsOf = async (requests: readonly JoinRequestDocument[]) => {
    const numbers = requests.flatMap(({ householdNumber }) => householdNumber ?? []);
    const where = { villageCode, number: isIn(numbers) };
    const found =
      numbers.length === 0
        ? []
        : await documents.find<HouseholdDocument>('households', { where, limit: numbers.length });
    return new Map(found.map(({ number, _id }) => [number, _id]));
  };

  const fits = (person: PersonDocument, request: JoinRequestDocument, householdId: string | undefined) => {
    if (person.villageCode !== villageCode)
      return (
        person.formerVillageCode === villageCode && person.state === 'left' && person.phone === request.phone
      );
    const sharesHousehold = householdId !== undefined && person.householdId === householdId;
    return !person.isBound && (person.name === request.name || sharesHousehold);
  };

  return {
    /**
     * By request: residents of the same name or household who have no phone bound, and whoever left the village with the very
     * number that was proved. Four requests to the database for a page.
     */
    async listFor(
      requests: readonly JoinRequestDocument[],
    ): Promise<ReadonlyMap<string, readonly PersonDocument[]>> {
      if (requests.length === 0) return new Map();
      const householdIds = await householdIdsOf(requests);
      const found = await Promise.all([
        findPeople({ villageCode, name: isIn(requests.map(({ name }) => name)) }),
        // Those who left have no village.
        findPeople({ phone: isIn(requests.map(({ phone }) => phone)) }),
        householdIds.size === 0
          ? []
          : findPeople({ villageCode, householdId: isIn([...householdIds.values()]) }),
      ]);
      const people = [...new Map(found.flat().map((person) => [person._id, person])).values()];
      return new Map(
        requests.map((request) => {
          const householdId = householdIds.get(request.householdNumber ?? 0);
          const fitting = people.filter((person) => fits(person, request, householdId));
          return [request._id, fitting.slice(0, candidatesMax)];
        }),
      );
    },
  };
};
