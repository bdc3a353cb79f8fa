import type { OutputOf } from '@shared/contract/method';
import type { get } from '@shared/contract/privacy';
import { copy } from './copy';

export type Consent = OutputOf<typeof get>['consents'][number];

/** Where a consent stands, in words. */
export function consentWords({ isGiven, at, version }: Consent): string {
  if (isGiven === null || at === null) return copy.neverAsked;
  return isGiven ? copy.given(at, version) : copy.declined(at, version);
}

/** Given to a notice that is no longer in force: to be looked at anew. */
export const purposesOfOldNotice = (consents: readonly Consent[], version: string): readonly Consent[] =>
  consents.filter((consent) => consent.isGiven === true && consent.version !== version);
