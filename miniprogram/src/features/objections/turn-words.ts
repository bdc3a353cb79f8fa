import type { Objection } from '@shared/contract/objections';
import { dateOf } from '@shared/domain/calendar';
import { copy } from './copy';
import { turnOf } from './state';

/** Who answers and until when, in a sentence; null once it is settled. */
export function turnWords(objection: Pick<Objection, 'state' | 'answerBy'>): string | null {
  const turn = turnOf(objection, new Date().toISOString());
  if (turn === null) return null;
  if (turn === 'village') return copy.answerBy(dateOf(objection.answerBy));
  return turn === 'late' ? copy.answerLate : copy.withTownship;
}
