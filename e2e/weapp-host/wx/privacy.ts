import { WxFailure, type WxHost } from './wx-host';

/**
 * What WeChat does before an API of the privacy guide: it shows the guide, and the call fails when the person refuses.
 * Only for programs that say `__usePrivacyCheck__`.
 */
export function requirePrivacyConsent({ core, phone }: WxHost): void {
  if (core.pack.appJson.__usePrivacyCheck__ === true && !phone.agreesToPrivacyGuide)
    throw new WxFailure('privacy permission is not authorized', { errno: 104 });
}
