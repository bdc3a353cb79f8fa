import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { advance as contract } from '@shared/contract/offices';
import { dateOf } from '@shared/domain/calendar';
import { isOpenPhase, lastDayBefore, officePhase } from '@shared/domain/office-term';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { endOffice, grantOffice } from './change-offices';
import { findActiveUnit, findCandidate, judgeGrant, judgeTerm } from './find-candidate';
import { handOverHouseholds } from './hand-over-households';
import { findOffice, type HeldOffice } from './held-office';
import { showOffice } from './show-office';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

/** The first day of the successor. Households change hands with a liaison's office, so that one is passed on at once. */
const firstDayOf = ({ input, now }: Call, { role }: HeldOffice): string => {
  const today = dateOf(now);
  const { fromOn = today } = input;
  if (fromOn < today || (role === 'householdLiaison' && fromOn > today)) {
    throw new AppError('InvalidInput', { fields: ['fromOn'] });
  }
  return fromOn;
};

/** Passes an office on: there is no day on which nobody holds it, and none on which both do. */
export const advanceOffice = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, unitCode: askedIn, input, now } = call;
  const today = dateOf(now);
  const held = await findOffice(documents, askedIn, input);
  const { role, unitCode } = held.office;
  judgeGrant(actor, held.office);
  if (input.toPersonId === actor.personId) throw new AppError('Forbidden');
  if (input.toPersonId === input.personId) throw new AppError('InvalidInput', { fields: ['toPersonId'] });
  const fromOn = firstDayOf(call, held.office);
  if (!isOpenPhase(officePhase(held.office, today))) throw new AppError('StateConflict', { reason: 'over' });
  const unit = await findActiveUnit(documents, unitCode);
  const successor = await findCandidate(documents, held.office, input.toPersonId);
  const grant = { role, unitCode, fromOn, toOn: null };
  judgeTerm(successor, grant, grant);

  await handOverHouseholds(call, held, successor);
  const lastOn = lastDayBefore(held.office, fromOn, today);
  const ended = await endOffice(call, held, { lastOn, reason: input.note });
  const begun = await grantOffice(call, successor, grant);
  const view = { memberships: actor.memberships, unitNames: new Map([[unitCode, unit.name]]), today };
  return {
    ended: showOffice(ended.person, ended.office, view),
    begun: showOffice(begun.person, begun.office, view),
  };
};
