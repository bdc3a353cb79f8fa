import { maskName } from './masking';

/**
 * What personal data is used for, each asked for by itself (个人信息保护法 §13-16): only `service` is needed to take part with a
 * phone; whoever declines it still takes part on paper.
 */
export const consentPurposes = ['service', 'board', 'location', 'message'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** Without these nobody can use the mini-program. */
export const requiredPurposes: readonly ConsentPurpose[] = ['service'];

/** The version of the privacy notice in force; a consent names the one it was given to. */
export const privacyNoticeVersion = '2026-11';

/** Days between asking to be forgotten and being so, in which one may come back. */
export const erasureGraceDays = 7;

/** Fields of one's own record that can be corrected on request. */
export const correctableFields = ['name', 'phone', 'householdNumber', 'gridCode', 'partyStatus'] as const;
export type CorrectableField = (typeof correctableFields)[number];

/** What decides whether somebody is named on boards. */
export interface NamedWithConsent {
  readonly name: string;
  readonly consents: Readonly<Partial<Record<ConsentPurpose, { readonly isGiven: boolean }>>>;
}

/**
 * The name as boards of persons show it: masked from the day on which consent to it was taken back. Whoever was never asked is
 * named, because taking part in the points was agreed on paper before there was anything to ask with.
 */
export const nameOnBoards = ({ name, consents }: NamedWithConsent): string =>
  consents.board?.isGiven === false ? maskName(name) : name;
