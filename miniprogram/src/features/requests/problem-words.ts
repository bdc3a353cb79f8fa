import { ApiError } from '@/api/api-error';
import { sentenceFor } from '@/api/error-copy';
import { copy } from './copy';

/** Why a request could not be answered so, and what to do instead. */
export function problemWords(error: unknown): string {
  if (!(error instanceof ApiError)) return sentenceFor(error);
  const { code, details } = error;
  if (code === 'AlreadyBound') return copy.problems.bound;
  if (code === 'NotFound' && details['field'] === 'householdNumber') return copy.problems.household;
  if (code === 'NotFound' && details['field'] === 'gridCode') return copy.problems.grid;
  if (code === 'NotFound' && details['personId'] !== undefined) return copy.problems.person;
  if (code !== 'StateConflict') return sentenceFor(error);
  switch (details['reason']) {
    case 'known':
      return copy.problems.known;
    case 'gone':
      return copy.problems.gone;
    case 'office':
      return copy.problems.office;
    case 'decided':
      return copy.problems.decided;
    default:
      return details['state'] === undefined ? sentenceFor(error) : copy.problems.decided;
  }
}
