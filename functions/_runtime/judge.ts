import type { Method } from '@shared/contract/method';
import { villageCodeSchema } from '@shared/contract/schema';
import { holdsRole } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { Actor } from './actor';
import { invalidFields } from './event';

/** The village a call names, else the caller's own. Read before the input is parsed, because rights are judged first. */
const targetOf = (actor: Actor, input: Readonly<Record<string, unknown>>): string | null => {
  const named = villageCodeSchema.safeParse(input['villageCode']);
  return named.success ? named.data : actor.villageCode;
};

const namesVillage = (method: Method): boolean =>
  'shape' in method.input && typeof method.input.shape === 'object' && method.input.shape !== null
    ? 'villageCode' in method.input.shape
    : false;

/** The village a caller may ask `method` about, or a refusal: nothing is allowed that the contract does not name. */
export const judgeVillage = (
  method: Method,
  actor: Actor,
  input: Readonly<Record<string, unknown>>,
): string => {
  const target = targetOf(actor, input);
  if (!namesVillage(method) || target === null) {
    if (!actor.memberships.some(({ role }) => method.roles.includes(role))) throw new AppError('Forbidden');
    if (!namesVillage(method)) return actor.villageCode ?? '';
    throw new AppError('InvalidInput', { fields: ['villageCode'] });
  }
  if (!holdsRole(actor.memberships, method.roles, target)) throw new AppError('Forbidden');
  return target;
};

/** The input as the contract wants it, or the names of the fields that are wrong. */
export const judgeInput = (method: Method, input: Readonly<Record<string, unknown>>): unknown => {
  const parsed = method.input.safeParse(input);
  if (!parsed.success) throw new AppError('InvalidInput', { fields: invalidFields(parsed.error.issues) });
  return parsed.data;
};
