import type { submitBinding as contract } from '@shared/contract/accounts';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { maskPhone } from '@shared/domain/masking';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import { limitAttempts } from '../_runtime/limit-attempts';
import type { VisitorReadCall, VisitorWriteCall } from '../_runtime/route';
import { signPhoneProof, verifyPhoneProof } from '../_runtime/token';
import { wechat } from '../_runtime/wechat';
import { bindPerson } from './bind-person';
import { findCandidates, showCandidates } from './candidates';
import { bindingsOf } from './limits';
import { unboundOpenId } from './open-id';

type Input = ParsedInputOf<typeof contract>;

/**
 * Learns the phone number, before the transaction: WeChat tells it once for a code, so whatever runs again must not ask again.
 */
export const preparePhone = async (call: VisitorReadCall<Input>): Promise<string> => {
  const { input, now, source } = call;
  const { phoneCode, phoneProof } = input;
  const openId = unboundOpenId(call);
  if ((phoneCode === undefined) === (phoneProof === undefined))
    throw new AppError('InvalidInput', { fields: ['phoneCode', 'phoneProof'] });
  for (const limit of bindingsOf(openId, source)) await limitAttempts(limit, now);
  return phoneCode === undefined
    ? verifyPhoneProof(phoneProof ?? '', { openId, now })
    : wechat.phoneNumberOf(phoneCode);
};

/** The one who is meant; null while the caller has to choose. */
const choose = (candidates: readonly PersonDocument[], { personId }: Input): PersonDocument | null => {
  const [only = null, ...others] = candidates;
  if (personId === undefined) return others.length === 0 ? only : null;
  const chosen = candidates.find(({ _id }) => _id === personId);
  if (chosen === undefined) throw new AppError('NotFound');
  return chosen;
};

/** 绑定: a WeChat user becomes the person of the roster who has the number. */
export const submitBinding = async (
  call: VisitorWriteCall<Input>,
  phone: string,
): Promise<OutputOf<typeof contract>> => {
  const { documents, now, input } = call;
  const openId = unboundOpenId(call);
  const candidates = await findCandidates(documents, phone);
  const maskedPhone = maskPhone(phone);
  const phoneProof = await signPhoneProof({ openId, phone }, now);
  if (candidates.length === 0) return { state: 'unknown', phoneProof, maskedPhone, candidates: [] };
  const chosen = choose(candidates, input);
  if (chosen === null) {
    const shown = await showCandidates(documents, candidates, now);
    return { state: 'choose', phoneProof, maskedPhone, candidates: shown };
  }
  await bindPerson(chosen, { openId, label: input.label }, call);
  return { state: 'bound', phoneProof: null, maskedPhone, candidates: [] };
};
