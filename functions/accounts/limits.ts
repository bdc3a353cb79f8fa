import { accountLimits } from '@shared/contract/accounts';
import type { AttemptLimit } from '../_runtime/limit-attempts';
import type { Call, CallSource } from '../_runtime/route';

const windowSeconds = 600;
const daySeconds = 24 * 3600;

/** Wrong sign-in codes, whichever method they are tried with. */
export const codeGuesses = ({
  actor,
  source: { address },
}: Pick<Call<unknown>, 'actor' | 'source'>): readonly AttemptLimit[] => [
  { what: 'signInCode', by: address, max: accountLimits.guessesOfAddressMax, windowSeconds },
  { what: 'signInCode', by: actor.personId, max: accountLimits.guessesOfPersonMax, windowSeconds },
];

/** Codes that an address asks to be made. */
export const signInsOf = ({ address }: CallSource): AttemptLimit => ({
  ...{ what: 'signIn', by: address, max: accountLimits.signInsOfAddressMax, windowSeconds },
});

/** Attempts to bind, each of which may ask WeChat for a number. */
export const bindingsOf = (openId: string, { address }: CallSource): readonly AttemptLimit[] => [
  { what: 'binding', by: address, max: accountLimits.bindingsOfAddressMax, windowSeconds },
  { what: 'binding', by: openId, max: accountLimits.bindingsOfUserMax, windowSeconds },
];

export const joinRequestsOf = (openId: string): AttemptLimit => ({
  ...{ what: 'joinRequest', by: openId, max: accountLimits.joinRequestsADayMax, windowSeconds: daySeconds },
});
