import { isActive, type Role } from '@shared/domain/roles';
import type { PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';

export const leavingStore = (documents: Documents) => ({
  /** Whether somebody else holds a role in exactly this unit today. */
  async hasOther(
    personId: string,
    { role, unitCode }: { readonly role: Role; readonly unitCode: string },
    today: string,
  ): Promise<boolean> {
    const holders = await findAll<PersonDocument>(documents, 'people', {
      where: { officeUnitCodes: unitCode },
    });
    return holders.some(
      ({ _id, state, memberships }) =>
        _id !== personId &&
        state === 'active' &&
        memberships.some((held) => held.role === role && held.unitCode === unitCode && isActive(held, today)),
    );
  },
});
