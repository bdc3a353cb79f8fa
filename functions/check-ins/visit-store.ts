import type { Documents, Stored } from '../_runtime/documents';
import { findPage, type Page, type PageRequest } from '../_runtime/find-page';

/** 走访: that somebody called on a household. */
export interface VisitDocument extends Stored {
  readonly villageCode: string;
  readonly householdId: string;
  /** As the household was called that day. */
  readonly householdName: string;
  readonly visitorId: string;
  readonly visitorName: string;
  readonly visitedOn: string;
  readonly at: string;
  readonly note: string;
  readonly mediaIds: readonly string[];
}

export const visitStore = (documents: Documents, villageCode: string) => {
  const page = (
    where: Readonly<Record<string, string>>,
    request: PageRequest,
  ): Promise<Page<VisitDocument>> =>
    findPage<VisitDocument>(documents, 'visits', { ...where, villageCode }, request);

  return {
    insert: (visit: VisitDocument): Promise<void> => documents.insert('visits', visit),

    /** Whether this person has been there on that day. */
    async has({
      householdId,
      visitorId,
      visitedOn,
    }: Pick<VisitDocument, 'householdId' | 'visitorId' | 'visitedOn'>): Promise<boolean> {
      const where = { householdId, visitorId, visitedOn };
      return (await documents.find<VisitDocument>('visits', { where, limit: 1 })).length > 0;
    },

    listOfHousehold: (householdId: string, request: PageRequest) => page({ householdId }, request),
    listOfVisitor: (visitorId: string, request: PageRequest) => page({ visitorId }, request),
    listOfVillage: (request: PageRequest) => page({}, request),
  };
};
