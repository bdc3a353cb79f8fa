import { peopleLimits } from '@shared/contract/people';
import type { CorrectableField } from '@shared/domain/consent';
import { maskPhone } from '@shared/domain/masking';
import { ownLevels, villageOf } from '@shared/domain/org-tree';
import { partyStatuses } from '@shared/domain/person-record';
import { isPhone, plainPhone } from '@shared/domain/phone';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { householdStore } from '../_runtime/roster/household-store';
import { unitStore } from '../_runtime/roster/unit-store';

/** What of the roster changes, with both values in words. */
export interface FieldCorrection {
  readonly change: Partial<
    Pick<PersonDocument, 'name' | 'phone' | 'householdId' | 'gridCode' | 'partyStatus'>
  >;
  readonly before: string;
  readonly after: string;
}

interface Wanted {
  readonly documents: Documents;
  readonly villageCode: string;
  readonly person: PersonDocument;
  readonly value: string;
}

const refuseValue = (): AppError => new AppError('InvalidInput', { fields: ['value'] });

const correctName = ({ person, value }: Wanted): FieldCorrection => {
  if (value.length > peopleLimits.nameCharsMax) throw refuseValue();
  return { change: { name: value }, before: person.name, after: value };
};

const correctPhone = ({ person, value }: Wanted): FieldCorrection => {
  const phone = plainPhone(value);
  if (!isPhone(phone)) throw refuseValue();
  return { change: { phone }, before: maskPhone(person.phone), after: maskPhone(phone) };
};

const correctHousehold = async ({
  documents,
  villageCode,
  person,
  value,
}: Wanted): Promise<FieldCorrection> => {
  const households = householdStore(documents);
  const number = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  const household = number === 0 ? null : await households.findByNumber(villageCode, number);
  if (household === null) throw refuseValue();
  const before = person.householdId === null ? null : await households.find(villageCode, person.householdId);
  return {
    change: { householdId: household._id },
    before: before?.number.toString() ?? '',
    after: household.number.toString(),
  };
};

const correctGrid = async ({ documents, villageCode, person, value }: Wanted): Promise<FieldCorrection> => {
  const unit = villageOf(value) === villageCode ? await unitStore(documents).find(value) : null;
  const isGrid = (ownLevels as readonly string[]).includes(unit?.level ?? '');
  if (unit?.state !== 'active' || !isGrid) throw refuseValue();
  return { change: { gridCode: value }, before: person.gridCode ?? '', after: value };
};

const correctPartyStatus = ({ person, value }: Wanted): FieldCorrection => {
  const partyStatus = partyStatuses.find((status) => status === value);
  if (partyStatus === undefined) throw refuseValue();
  return { change: { partyStatus }, before: person.partyStatus, after: partyStatus };
};

const corrections: Readonly<
  Record<CorrectableField, (wanted: Wanted) => FieldCorrection | Promise<FieldCorrection>>
> = {
  name: correctName,
  phone: correctPhone,
  householdNumber: correctHousehold,
  gridCode: correctGrid,
  partyStatus: correctPartyStatus,
};

/** The change that writes `value` into one field of the roster; refuses with InvalidInput what that field cannot hold. */
export const correctField = async (field: CorrectableField, wanted: Wanted): Promise<FieldCorrection> =>
  corrections[field](wanted);
