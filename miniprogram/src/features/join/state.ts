import type { JoinRequest } from '@shared/contract/people';
import type { submitBinding } from '@shared/contract/accounts';
import type { OutputOf } from '@shared/contract/method';

export type Binding = OutputOf<typeof submitBinding>;

export interface Place {
  readonly unitCode: string;
  readonly name: string;
}

/** Where somebody stands who binds a phone; every step is one screen. */
export type JoinStep = 'consent' | 'declined' | 'phone' | 'choose' | 'place' | 'form';

/** What is kept on the phone until the request is sent or the person is bound. */
export interface JoinDraft {
  readonly step: JoinStep;
  readonly phoneProof: string;
  readonly provedAtMs: number;
  readonly maskedPhone: string;
  readonly candidates: Binding['candidates'];
  /** From the county down to what is looked at. */
  readonly path: readonly Place[];
  readonly village: Place | null;
  readonly name: string;
  readonly householdNumber: string;
  readonly words: string;
  /** The refused request that was read and put aside, to ask again. */
  readonly readRequestId: string;
}

export const blankDraft: JoinDraft = {
  step: 'consent',
  phoneProof: '',
  provedAtMs: 0,
  maskedPhone: '',
  candidates: [],
  path: [],
  village: null,
  name: '',
  householdNumber: '',
  words: '',
  readRequestId: '',
};

/** The back end believes in a shown number for fifteen minutes; one less, for the way there. */
const proofMinutes = 14;

const isProofFresh = ({ phoneProof, provedAtMs }: JoinDraft, atMs: number): boolean =>
  phoneProof !== '' && atMs - provedAtMs < proofMinutes * 60_000;

const stepsWithProof: readonly JoinStep[] = ['choose', 'place', 'form'];

/** The step to show: what needs a shown number leads back to showing it when the page was opened too long after. */
export const stepOf = (draft: JoinDraft, openedAtMs: number): JoinStep =>
  stepsWithProof.includes(draft.step) && !isProofFresh(draft, openedAtMs) ? 'phone' : draft.step;

/** What the back end's word on the number makes of the draft, unless one is bound by it. */
export function withBinding(
  draft: JoinDraft,
  { state, phoneProof, maskedPhone, candidates }: Binding,
  nowMs: number,
): Partial<JoinDraft> {
  const proved = { phoneProof: phoneProof ?? '', provedAtMs: nowMs, maskedPhone, candidates };
  if (state === 'choose') return { ...proved, step: 'choose' };
  return { ...proved, step: draft.village === null ? 'place' : 'form' };
}

/** Where the village stands with the request, as far as it concerns this screen. */
export const openRequest = (
  request: JoinRequest | null,
  { readRequestId }: JoinDraft,
): JoinRequest | null => {
  if (request === null || request.state === 'accepted') return null;
  return request.state === 'rejected' && request.joinRequestId === readRequestId ? null : request;
};

/** A refused request as the beginning of another. */
export const draftOf = ({
  joinRequestId,
  name,
  householdNumber,
  words,
}: JoinRequest): Partial<JoinDraft> => ({
  readRequestId: joinRequestId,
  name,
  householdNumber: householdNumber === null ? '' : String(householdNumber),
  words,
  path: [],
  village: null,
  step: 'phone',
});

const householdNumberPattern = /^[1-9]\d{0,3}$/;

/** The number as it is sent: null for none, undefined for what is no number of a household. */
export const householdNumberOf = (text: string): number | null | undefined => {
  const typed = text.trim();
  if (typed === '') return null;
  return householdNumberPattern.test(typed) ? Number(typed) : undefined;
};
