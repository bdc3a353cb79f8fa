import { peopleLimits } from '@shared/contract/people';
import type { CorrectableField } from '@shared/domain/consent';
import { partyStatuses } from '@shared/domain/person-record';
import { isPhone, plainPhone } from '@shared/domain/phone';
import { AppError } from '@shared/errors';
import type { Documents } from '../_runtime/documents';
import type { RosterEntry } from '../_runtime/roster/entry-changes';
import { findGrid } from '../_runtime/roster/find-grid';
import { householdStore } from '../_runtime/roster/household-store';

type Change = Partial<RosterEntry>;

interface Wanted {
  readonly documents: Documents;
  readonly villageCode: string;
  readonly value: string;
}

const refuseValue = (): AppError => new AppError('InvalidInput', { fields: ['value'] });

const toName = ({ value }: Wanted): Change => {
  if (value.length > peopleLimits.nameCharsMax) throw refuseValue();
  return { name: value };
};

const toPhone = ({ value }: Wanted): Change => {
  const phone = plainPhone(value);
  if (!isPhone(phone)) throw refuseValue();
  return { phone };
};

const toHousehold = async ({ documents, villageCode, value }: Wanted): Promise<Change> => {
  if (!/^\d{1,4}$/.test(value)) throw refuseValue();
  const household = await householdStore(documents).findByNumber(villageCode, Number(value));
  if (household === null) throw new AppError('NotFound', { field: 'householdNumber' });
  return { householdId: household._id };
};

const toGrid = async ({ documents, villageCode, value }: Wanted): Promise<Change> => {
  const { _id: gridCode } = await findGrid(documents, villageCode, value);
  return { gridCode };
};

const toPartyStatus = ({ value }: Wanted): Change => {
  const partyStatus = partyStatuses.find((status) => status === value);
  if (partyStatus === undefined) throw refuseValue();
  return { partyStatus };
};

const changes: Readonly<Record<CorrectableField, (wanted: Wanted) => Change | Promise<Change>>> = {
  name: toName,
  phone: toPhone,
  householdNumber: toHousehold,
  gridCode: toGrid,
  partyStatus: toPartyStatus,
};

/**
 * What of the roster changes when `value` is written into one field. Refuses with InvalidInput what the field cannot hold, with
 * NotFound a household or a grid that the village does not have.
 */
export const correctField = async (field: CorrectableField, wanted: Wanted): Promise<Change> =>
  changes[field](wanted);
