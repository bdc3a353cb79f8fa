import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../_runtime/token';
import type { SignInDocument } from './sign-in-store';

const codeDigits = 8;

export const newCode = (): string =>
  randomInt(10 ** codeDigits)
    .toString()
    .padStart(codeDigits, '0');

export const codeHashOf = (code: string): string => keyedHash('signInCode', code);

/** A secret has 32 characters or more: nobody finds it by trying. */
export const secretHashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const isSecretOf = ({ secretHash }: Pick<SignInDocument, 'secretHash'>, secret: string): boolean =>
  timingSafeEqual(Buffer.from(secretHash), Buffer.from(secretHashOf(secret)));
