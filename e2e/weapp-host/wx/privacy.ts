import { WxFailure, asyncApis, type WxHost } from './wx-host';
import { weixinCopy } from './weixin-copy';
import type { UnknownRecord } from '../app/unknown-values';

const isAsked = ({ core, phone }: WxHost): boolean =>
  core.pack.appJson.__usePrivacyCheck__ === true &&
  !(phone.hasAgreedToPrivacyGuide && phone.agreesToPrivacyGuide);

/** Why WeChat does nothing for a program whose privacy guide was not agreed to. */
export const privacyFailure = { message: 'privacy permission is not authorized', errno: 104 } as const;

/**
 * What WeChat does before an API of the privacy guide: it shows the guide, and the call fails when the person refuses.
 * Only for programs that say `__usePrivacyCheck__`.
 */
export function requirePrivacyConsent(host: WxHost): void {
  if (!isAsked(host)) return;
  const { message, errno } = privacyFailure;
  if (!host.phone.agreesToPrivacyGuide) throw new WxFailure(message, { errno });
  host.phone.hasAgreedToPrivacyGuide = true;
}

/** Whether WeChat would open what belongs to the privacy guide, without showing the guide first. */
export const hasPrivacyConsent = (host: WxHost): boolean => !isAsked(host);

export const privacyApis = (host: WxHost): UnknownRecord =>
  asyncApis(host, {
    getPrivacySetting: () => ({
      needAuthorization: isAsked(host),
      privacyContractName: weixinCopy.privacyGuide,
    }),
    requirePrivacyAuthorize: () => requirePrivacyConsent(host),
    openPrivacyContract: () => undefined,
  });
