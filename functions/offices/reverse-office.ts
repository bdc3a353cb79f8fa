import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { reverse as contract } from '@shared/contract/offices';
import { dateOf } from '@shared/domain/calendar';
import { isOpenPhase, officePhase } from '@shared/domain/office-term';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { unitStore } from '../_runtime/roster/unit-store';
import { endOffice, type Changed } from './change-offices';
import { judgeGrant } from './find-candidate';
import { handOverHouseholds } from './hand-over-households';
import { findOffice, holdsOfficeIn } from './held-office';
import { officeStore } from './office-store';
import { showOffice } from './show-office';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

/** Whoever gives up their own county office leaves it to somebody: nobody but a county officer makes another one. */
const judgeLastOfficer = async (
  { actor, documents, now }: Call,
  { person, office }: Changed,
): Promise<void> => {
  if (office.role !== 'countyOfficer' || person._id !== actor.personId) return;
  const at = { unitCode: office.unitCode, today: dateOf(now) };
  const others = (await officeStore(documents).listHoldersIn(office.unitCode)).filter(
    (holder) => holder._id !== person._id && holdsOfficeIn(holder, 'countyOfficer', at),
  );
  if (others.length === 0) throw new AppError('StateConflict', { reason: 'lastCountyOfficer' });
};

/** Takes an office back at once. The households of a liaison have nobody then, until somebody else is given them. */
export const reverseOffice = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, unitCode, input, now } = call;
  const today = dateOf(now);
  const held = await findOffice(documents, unitCode, input);
  const { office } = held;
  judgeGrant(actor, office);
  if (!isOpenPhase(officePhase(office, today))) throw new AppError('StateConflict', { reason: 'over' });
  await judgeLastOfficer(call, held);
  const unitNames = await unitStore(documents).namesOf([office.unitCode]);
  await handOverHouseholds(call, held, null);
  const ended = await endOffice(call, held, { lastOn: null, reason: input.reason });
  return showOffice(ended.person, ended.office, { memberships: actor.memberships, unitNames, today });
};
