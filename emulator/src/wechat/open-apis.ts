import type { PlainObject } from '../wire/ejson-decode';
import { unsupported } from '../wire/wire-error';
import type { PhoneCodes } from './phone-codes';

export interface WechatService {
  readonly appId: string;
  readonly phoneCodes: PhoneCodes;
}

/** What WeChat answers: `errcode` 0, or a number from its list with a sentence in `errmsg`. */
export interface OpenApiAnswer extends Readonly<Record<string, unknown>> {
  readonly errcode: number;
  readonly errmsg: string;
}

type OpenApi = (service: WechatService, request: PlainObject) => OpenApiAnswer;

const codeInvalid = 40_029;
const apiNotFound = -604_100;

/** WeChat's open APIs that are played here, under the names of its documentation. */
const openApis: Readonly<Record<string, OpenApi>> = {
  'phonenumber.getPhoneNumber': getPhoneNumber,
};

export function callOpenApi(service: WechatService, apiName: string, request: PlainObject): OpenApiAnswer {
  const openApi = Object.hasOwn(openApis, apiName) ? openApis[apiName] : undefined;
  if (openApi) return openApi(service, request);
  return { errcode: apiNotFound, errmsg: `API not found: the emulator does not play ${apiName}` };
}

/** `{code}` -> `{phone_info: {phoneNumber, purePhoneNumber, countryCode, watermark: {timestamp (seconds), appid}}}`. */
function getPhoneNumber({ appId, phoneCodes }: WechatService, request: PlainObject): OpenApiAnswer {
  const { code, ...others } = request;
  if (Object.keys(others).length > 0)
    throw unsupported(`${Object.keys(others).join(', ')} in phonenumber.getPhoneNumber`);
  const found = typeof code === 'string' ? phoneCodes.redeem(code) : null;
  if (found === null) return { errcode: codeInvalid, errmsg: 'invalid code' };
  const { countryCode, purePhoneNumber } = found;
  const phoneNumber = countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`;
  const watermark = { timestamp: Math.floor(Date.now() / 1_000), appid: appId };
  return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber, purePhoneNumber, countryCode, watermark } };
}
