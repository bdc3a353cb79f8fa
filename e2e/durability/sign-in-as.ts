import type { Role } from '@shared/domain/roles';
import { signIn, type ApiClient } from '../../tools/local-runtime/api-client';
import { cast } from '../../tools/seed/cast';

/** The id of the one in the demo village's cast who plays a role. */
export const idOf = (role: Role): string => cast.find((member) => member.role === role)!.personId;

export const signInAs = (role: Role, address: string): Promise<ApiClient> => signIn(address, idOf(role));
