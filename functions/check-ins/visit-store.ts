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
  /** The entry it earned, null for none; missing in visits written before they could earn any. */
  readonly entryId?: string | null;
  readonly deltaTenths?: number;
}

/** More people than call on one household in a day. */
const visitorsMax = 100;

export const visitStore = (documents: Documents, villageCode: string) => {
  const page = (
    where: Readonly<Record<string, string>>,
    request: PageRequest,
  ): Promise<Page<VisitDocument>> =>
    findPage<VisitDocument>(documents, 'visits', { ...where, villageCode }, request);

  return {
    insert: (visit: VisitDocument): Promise<void> => documents.insert('visits', visit),

    /** Everybody's visits to a household on one day. */
    listOfDay: (householdId: string, visitedOn: string): Promise<readonly VisitDocument[]> =>
      documents.find('visits', { where: { householdId, visitedOn }, limit: visitorsMax }),

    listOfHousehold: (householdId: string, request: PageRequest) => page({ householdId }, request),
    listOfVisitor: (visitorId: string, request: PageRequest) => page({ visitorId }, request),
    listOfVillage: (request: PageRequest) => page({}, request),
  };
};
