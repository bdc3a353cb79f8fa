import { parsePhoneNumber } from '../../wechat/phone-codes';
import type { Exchange } from '../exchange';
import { sendJson, sendRefusal } from '../send';
import type { LocalServices } from './local-services';
import { readJson } from './read-json';

/**
 * `POST /emulator/wechat/phone-code {phoneNumber}` answers the `{code}` that WeChat gives when somebody taps the button
 * `open-type="getPhoneNumber"` and agrees. `13800000000` is a number of the mainland, `+852 51234567` one of elsewhere.
 */
export async function issuePhoneCode({ wechat }: LocalServices, exchange: Exchange): Promise<void> {
  const { phoneNumber: text } = await readJson(exchange.request);
  const phoneNumber = typeof text === 'string' ? parsePhoneNumber(text) : null;
  if (phoneNumber === null)
    sendRefusal(exchange, 400, 'InvalidInput', { phoneNumber: 'is no mobile number of 11 digits' });
  else sendJson(exchange.response, 200, { code: wechat.phoneCodes.issue(phoneNumber) });
}
