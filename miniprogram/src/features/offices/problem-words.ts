import { ApiError } from '@/api/api-error';
import { sentenceFor } from '@/api/error-copy';
import { copy } from './copy';

const { refusals } = copy;

/** Why an office could not be given, taken back or passed on. */
export function problemWords(error: unknown, isNewPerson = false): string {
  if (!(error instanceof ApiError)) return sentenceFor(error);
  switch (error.code) {
    case 'AlreadyExists':
      return isNewPerson ? refusals.known : refusals.twice;
    case 'Forbidden':
      return refusals.self;
    case 'NotFound':
      return refusals.gone;
    case 'StateConflict':
      return conflictWords(error.details['reason']) ?? sentenceFor(error);
    default:
      return sentenceFor(error);
  }
}

function conflictWords(reason: unknown): string | null {
  switch (reason) {
    case 'over':
      return refusals.over;
    case 'unitNotActive':
      return refusals.unit;
    case 'notActive':
      return refusals.person;
    case 'notMember':
      return refusals.notMember;
    case 'lastCountyOfficer':
      return refusals.last;
    default:
      return null;
  }
}
