import { targetOf, type Method } from '@shared/contract/method';
import { unitCodeSchema, villageCodeSchema } from '@shared/contract/schema';
import { villageOf } from '@shared/domain/org-tree';
import { holdsRole } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { Actor } from './actor';
import { invalidFields } from './event';

type Input = Readonly<Record<string, unknown>>;

/** What a call is about. */
export interface Target {
  /** Empty for a method that names no unit, when its caller lives nowhere. */
  readonly unitCode: string;
  /** The village of the unit; empty above the villages. */
  readonly villageCode: string;
}

const aTarget = (unitCode: string): Target => ({ unitCode, villageCode: villageOf(unitCode) ?? '' });

/** The highest unit in which the caller holds a role that the method is for: where an officer starts. */
const unitOfOffice = (method: Method, { memberships }: Actor): string | null =>
  memberships
    .filter(({ role }) => method.roles.includes(role))
    .map(({ unitCode }) => unitCode)
    .toSorted((one, other) => one.length - other.length)[0] ?? null;

/** The unit a call names, else the caller's own. Read before the input is parsed, because rights are judged first. */
const unitOf = (method: Method, actor: Actor, input: Input): string | null => {
  if (targetOf(method) === 'village') {
    const named = villageCodeSchema.safeParse(input['villageCode']);
    return named.success ? named.data : actor.villageCode;
  }
  const named = unitCodeSchema.safeParse(input['unitCode']);
  return named.success ? named.data : unitOfOffice(method, actor);
};

/** What a caller may ask `method` about, or a refusal: nothing is allowed that the contract does not name. */
export const judgeTarget = (method: Method, actor: Actor, input: Input): Target => {
  const aim = targetOf(method);
  if (aim === 'caller') {
    if (unitOfOffice(method, actor) === null) throw new AppError('Forbidden');
    return aTarget(actor.villageCode ?? unitOfOffice(method, actor) ?? '');
  }
  const unitCode = unitOf(method, actor, input);
  if (unitCode === null) {
    if (unitOfOffice(method, actor) === null) throw new AppError('Forbidden');
    throw new AppError('InvalidInput', { fields: [aim === 'village' ? 'villageCode' : 'unitCode'] });
  }
  if (!holdsRole(actor.memberships, method.roles, unitCode)) throw new AppError('Forbidden');
  return aTarget(unitCode);
};

/** The input as the contract wants it, or the names of the fields that are wrong. */
export const judgeInput = (method: Method, input: Input): unknown => {
  const parsed = method.input.safeParse(input);
  if (!parsed.success) throw new AppError('InvalidInput', { fields: invalidFields(parsed.error.issues) });
  return parsed.data;
};
