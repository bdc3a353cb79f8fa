import type * as weapp from './privacy';

export type { PrivacyPurpose } from './privacy-purpose';

/** Browsers ask by themselves, for each thing when it is used, and keep the answer. */
export const readPrivacyState: typeof weapp.readPrivacyState = () =>
  Promise.resolve({ needsConsent: false, guideName: null });

export const askPrivacy: typeof weapp.askPrivacy = () => Promise.resolve(true);

export const openPrivacyGuide: typeof weapp.openPrivacyGuide = () => Promise.resolve(false);
