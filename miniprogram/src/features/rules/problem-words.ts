import { ApiError } from '@/api/api-error';
import { sentenceFor } from '@/api/error-copy';
import { copy } from './copy';

const isKnown = (reason: unknown): reason is keyof typeof copy.refusals =>
  typeof reason === 'string' && Object.keys(copy.refusals).includes(reason);

/** Why a book could not be changed so, and what to do instead. */
export function problemWords(error: unknown): string {
  if (!(error instanceof ApiError)) return sentenceFor(error);
  const { reason } = error.details;
  return isKnown(reason) ? copy.refusals[reason] : sentenceFor(error);
}
