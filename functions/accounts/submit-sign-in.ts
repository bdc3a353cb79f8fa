import { accountLimits, type submitSignIn as contract } from '@shared/contract/accounts';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import type { Documents } from '../_runtime/documents';
import { limitAttempts } from '../_runtime/limit-attempts';
import type { VisitorReadCall, VisitorWriteCall } from '../_runtime/route';
import { signInsOf } from './limits';
import { codeHashOf, newCode, secretHashOf } from './sign-in-secrets';
import { signInStore } from './sign-in-store';

type Input = ParsedInputOf<typeof contract>;

/** Of a hundred million codes few are shown at once: a taken one is rare, several in a row are a fault. */
const codesTriedMax = 8;

const findFreeCode = async (documents: Documents, now: string): Promise<string> => {
  for (let tried = 0; tried < codesTriedMax; tried += 1) {
    const code = newCode();
    if (!(await signInStore(documents).isTaken(codeHashOf(code), now))) return code;
  }
  throw new AppError('Busy');
};

export const prepareSignIn = ({ source, now }: VisitorReadCall<Input>): Promise<void> =>
  limitAttempts(signInsOf(source), now);

/** Makes a code for a computer to show. Only hashes of it and of the browser's secret are kept with it. */
export const submitSignIn = async ({
  documents,
  now,
  newId,
  input: { secret, label },
}: VisitorWriteCall<Input>): Promise<OutputOf<typeof contract>> => {
  const code = await findFreeCode(documents, now);
  const _id = newId();
  const expiresAt = new Date(Date.parse(now) + accountLimits.signInSeconds * 1000).toISOString();
  await signInStore(documents).insert({
    ...{ _id, codeHash: codeHashOf(code), secretHash: secretHashOf(secret), label },
    ...{ state: 'waiting', startedAt: now, expiresAt, decidedAt: null, personId: null },
  });
  return { signInId: _id, code, expiresAt };
};
