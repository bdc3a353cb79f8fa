import type { Office } from '@shared/contract/offices';
import { isOpenPhase, officePhase } from '@shared/domain/office-term';
import { canGrant } from '@shared/domain/offices';
import type { Membership } from '@shared/domain/roles';
import type { PersonDocument } from '../_runtime/actor';
import type { HeldOffice } from './held-office';

export interface OfficeView {
  /** Of who looks. */
  readonly memberships: readonly Membership[];
  readonly unitNames: ReadonlyMap<string, string>;
  readonly today: string;
}

/** An office as those who read the roster see it. */
export const showOffice = (
  { _id: personId, name, partyStatus }: PersonDocument,
  office: HeldOffice,
  { memberships, unitNames, today }: OfficeView,
): Office => {
  const { officeId, role, unitCode, fromOn, toOn } = office;
  const phase = officePhase(office, today);
  return {
    ...{ officeId, role, unitCode, personId, name, partyStatus, phase },
    unitName: unitNames.get(unitCode) ?? '',
    fromOn: fromOn ?? null,
    toOn: toOn ?? null,
    grantedByName: office.grantedByName ?? '',
    grantedAt: office.grantedAt ?? null,
    revokedByName: office.revokedByName ?? '',
    reason: office.reason ?? '',
    canChange: isOpenPhase(phase) && canGrant(memberships, role, unitCode),
  };
};
