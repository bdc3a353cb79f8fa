import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { acceptedTurns, codeOfDigest, turnOf } from '@shared/domain/check-in-code';
import type { ActivityDocument } from './activity-store';

type Coded = Pick<ActivityDocument, 'codeSecret'>;

const secretBytes = 32;

export const newCodeSecret = (): string => randomBytes(secretBytes).toString('base64url');

const codeOfTurn = ({ codeSecret }: Coded, turn: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(turn));
  return codeOfDigest(createHmac('sha256', Buffer.from(codeSecret, 'base64url')).update(counter).digest());
};

/** The code to show at this instant. */
export const currentCode = (activity: Coded, now: string): string => codeOfTurn(activity, turnOf(now));

/** Whether a typed code is the one of this turn or of the one before. */
export const isCodeAccepted = (activity: Coded, code: string, now: string): boolean =>
  acceptedTurns(now)
    .map((turn) => codeOfTurn(activity, turn))
    .some((accepted) => timingSafeEqual(Buffer.from(accepted), Buffer.from(code)));
