import { officeRoles, type Membership, type Role } from '@shared/domain/roles';

/** A role that somebody gave; villager and member follow from residence and party status. */
export const isOffice = ({ role }: { readonly role: Role }): boolean =>
  (officeRoles as readonly Role[]).includes(role);

/** One that counts today or will. */
export const isStanding = ({ revokedAt, toOn }: Membership, today: string): boolean =>
  (revokedAt ?? null) === null && ((toOn ?? null) === null || today <= (toOn ?? ''));
