import { hasPrivacyConsent, privacyFailure } from './privacy';
import type { WxHost } from './wx-host';
import { textOf, recordOf, type UnknownRecord } from '../app/unknown-values';

/** What the button `open-type="getPhoneNumber"` tells the program: a code for the number of the phone, or why there is none. */
export async function askPhoneNumber(host: WxHost, runtimeUrl: string): Promise<UnknownRecord> {
  if (!hasPrivacyConsent(host)) {
    const { message, errno } = privacyFailure;
    return { errMsg: `getPhoneNumber:fail ${message}`, errno };
  }
  const { phoneNumber } = host.phone;
  if (phoneNumber === null) return { errMsg: 'getPhoneNumber:fail user deny' };
  const response = await fetch(`${runtimeUrl}/emulator/wechat/phone-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phoneNumber }),
  });
  const code = textOf(recordOf(await response.json())['code']);
  if (!response.ok) throw new Error(`the runtime gave no code for ${phoneNumber}`);
  return { errMsg: 'getPhoneNumber:ok', code };
}
