import { personStates, type PersonState } from '@shared/domain/residency';
import { ApiError } from '@/api/api-error';

/** Somebody who has the number, or the name with the phone, already. */
export interface Holder {
  readonly field: 'phone' | 'rosterNumber';
  readonly personId: string;
  readonly name: string;
  readonly state: PersonState | null;
}

/** Who is in the way of an entry; null when nobody is. */
export function holderIn(error: unknown): Holder | null {
  if (!(error instanceof ApiError) || error.code !== 'AlreadyExists') return null;
  const { field, personId, personName, state } = error.details;
  const isKnown = (field === 'phone' || field === 'rosterNumber') && typeof personId === 'string';
  if (!isKnown || typeof personName !== 'string') return null;
  return { field, personId, name: personName, state: personStates.find((each) => each === state) ?? null };
}

export type EditRefusal = 'version' | 'notResident' | 'office' | null;

/** What of the person's state is in the way; null for any other failure. */
export function refusalIn(error: unknown): EditRefusal {
  if (!(error instanceof ApiError) || error.code !== 'StateConflict') return null;
  const { version, state, reason } = error.details;
  if (version !== undefined) return 'version';
  if (state !== undefined) return 'notResident';
  return reason === 'office' ? 'office' : null;
}
