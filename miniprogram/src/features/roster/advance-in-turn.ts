import { ApiError } from '@/api/api-error';
import { inParts } from './state';

export interface RefusedPerson {
  readonly personId: string;
  readonly error: ApiError;
}

export interface AdvanceResult {
  readonly done: readonly string[];
  readonly refused: readonly RefusedPerson[];
  /** What stopped it before everybody was asked about; null when nothing did. */
  readonly error: unknown;
}

/** The back end takes all of a step or none, and names the first who is in the way. */
const whoIsInTheWay = (error: unknown, asked: readonly string[]): RefusedPerson | null => {
  if (!(error instanceof ApiError)) return null;
  const { personId } = error.details;
  return typeof personId === 'string' && asked.includes(personId) ? { personId, error } : null;
};

/**
 * Records something for many people: in steps as large as the back end takes, each again without those it refuses, so that
 * one who moved away already does not stop ninety others. Never throws.
 */
export async function advanceInTurn(
  personIds: readonly string[],
  advance: (personIds: string[]) => Promise<unknown>,
): Promise<AdvanceResult> {
  const done: string[] = [];
  const refused: RefusedPerson[] = [];
  for (const part of inParts(personIds)) {
    let left = part;
    while (left.length > 0) {
      try {
        await advance([...left]);
        done.push(...left);
        break;
      } catch (error) {
        const inTheWay = whoIsInTheWay(error, left);
        if (inTheWay === null) return { done, refused, error };
        refused.push(inTheWay);
        left = left.filter((personId) => personId !== inTheWay.personId);
      }
    }
  }
  return { done, refused, error: null };
}
