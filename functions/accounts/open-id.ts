import { AppError } from '@shared/errors';
import type { VisitorCall } from '../_runtime/route';

/** The WeChat user who calls and is nobody of any roster yet. */
export const unboundOpenId = ({
  actor,
  source: { openId },
}: Pick<VisitorCall<unknown>, 'actor' | 'source'>): string => {
  if (openId === null) throw new AppError('Unauthenticated');
  if (actor !== null) throw new AppError('AlreadyBound');
  return openId;
};
