import type { listVisits as contract } from '@shared/contract/check-ins';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { holdsRole, rosterReadingRoles } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { Page } from '../_runtime/find-page';
import type { ReadCall } from '../_runtime/route';
import { findVisited } from './judge-visit';
import { showVisits } from './show-visits';
import { visitStore, type VisitDocument } from './visit-store';

type Call = ReadCall<ParsedInputOf<typeof contract>>;

const findVisits = async (call: Call): Promise<Page<VisitDocument>> => {
  const { actor, documents, villageCode, input } = call;
  const visits = visitStore(documents, villageCode);
  if (input.householdId !== undefined) {
    const { _id } = await findVisited(call, input.householdId, rosterReadingRoles);
    return visits.listOfHousehold(_id, input);
  }
  if (input.scope === 'mine') return visits.listOfVisitor(actor.personId, input);
  if (!holdsRole(actor.memberships, rosterReadingRoles, villageCode)) throw new AppError('Forbidden');
  return visits.listOfVillage(input);
};

/** Visits, newest first: of one household, the caller's own, or of the whole village. */
export const listVisits = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { items, nextCursor } = await findVisits(call);
  return { items: await showVisits(call.documents, items), nextCursor };
};
