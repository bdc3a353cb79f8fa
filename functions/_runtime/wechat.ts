import * as z from 'zod/mini';
import { AppError } from '@shared/errors';
import { callWxOpenApi } from './cloudbase';

/** WeChat's answer to phonenumber.getPhoneNumber; `phone_info` is there when `errcode` is 0. */
const answerSchema = z.object({
  errcode: z.number(),
  errmsg: z.optional(z.string()),
  phone_info: z.optional(
    // The documentation calls the country code a text and shows it as a number.
    z.object({ purePhoneNumber: z.string(), countryCode: z.union([z.string(), z.number()]) }),
  ),
});

const wechatCodes = { ok: 0, codeInvalid: 40_029, systemBusy: -1, tooOften: 45_011 } as const;

/** What the SDK throws when WeChat or the way to it is down: an HTTP status, or a code of the network or the gateway. */
const isUnreachable = (error: unknown): boolean => {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  if (typeof code === 'number') return code >= 500;
  return typeof code === 'string' && /^(E[A-Z]+|EAI_AGAIN|SYS_ERR|EXCEED_\w+)$/.test(code);
};

/** Reads WeChat's answer: 11 digits of the mainland, or the refusal that belongs to it. */
export const phoneNumberIn = (answer: unknown): string => {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) throw new Error('WeChat answers what its documentation does not describe');
  const { errcode, errmsg = '', phone_info: phone } = parsed.data;
  if (errcode === wechatCodes.codeInvalid) throw new AppError('CodeInvalid');
  if (errcode === wechatCodes.systemBusy || errcode === wechatCodes.tooOften) throw new AppError('Busy');
  if (errcode !== wechatCodes.ok || phone === undefined)
    throw new Error(`WeChat refuses phonenumber.getPhoneNumber: ${String(errcode)} ${errmsg}`);
  if (String(phone.countryCode) !== '86' || !/^1\d{10}$/.test(phone.purePhoneNumber))
    throw new AppError('InvalidInput', { fields: ['phoneCode'] });
  return phone.purePhoneNumber;
};

/** What functions ask WeChat for. */
export const wechat = {
  /**
   * The phone number that a person chose in WeChat's own dialog: 11 digits, no country code. `code` is what the button
   * `open-type="getPhoneNumber"` gave; it serves once, within five minutes. Throws `CodeInvalid`, `InvalidInput` for a
   * number from elsewhere, `Busy` when WeChat does not answer.
   */
  async phoneNumberOf(code: string): Promise<string> {
    const call = { apiName: 'phonenumber.getPhoneNumber', requestData: { code } };
    const answer = await callWxOpenApi(call).catch((error: unknown) => {
      if (isUnreachable(error)) throw new AppError('Busy', {}, { cause: error });
      throw error;
    });
    return phoneNumberIn(answer.result);
  },
};
