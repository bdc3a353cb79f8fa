import type { OutputOf } from '@shared/contract/method';
import { getMe } from '@shared/contract/people';
import { officeRoles, type Role } from '@shared/domain/roles';
import { useAnswer } from './use-answer';

export type Me = OutputOf<typeof getMe>;

/** Who is using this phone, with the roles held. */
export const useMe = () => useAnswer(getMe, {});

/** Whether `me` holds one of `wanted` anywhere; the back end decides, this only spares useless buttons. */
export const holdsAny = (me: Me | undefined, wanted: readonly Role[]): boolean =>
  me?.roles.some(({ role }) => wanted.includes(role)) ?? false;

/** Whether `me` has a workbench. */
export const hasOffice = (me: Me | undefined): boolean => holdsAny(me, officeRoles);
