import type { PhoneAnswer } from './phone-number';

/**
 * Only WeChat knows a person's number, so a browser can ask only the local runtime, which plays WeChat: it gives a code
 * for any number. Where the pages come from anywhere else, the address is missing and `unavailable` is the truth.
 */
const address = () => `${API_ORIGIN}/emulator/wechat/phone-code`;

/** Nobody there, or somebody who answers programs of their own machine only. */
const closedDoors: readonly number[] = [401, 403, 404, 405];

async function post(body: object): Promise<{ readonly ok: boolean; readonly answer: unknown } | null> {
  try {
    const response = await fetch(address(), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return closedDoors.includes(response.status)
      ? null
      : { ok: response.ok, answer: (await response.json()) as unknown };
  } catch {
    // No network, or a page of words where an answer should be: not the local runtime.
    return null;
  }
}

/** Whether there is a local runtime to ask; an empty question is refused by it and unknown to everybody else. */
export const canAskPhoneCode = async (): Promise<boolean> => (await post({})) !== null;

/** `refused` when the runtime does not take the number. */
export async function askPhoneCode(phoneNumber: string): Promise<PhoneAnswer> {
  const reply = await post({ phoneNumber });
  if (!reply) return { outcome: 'unavailable' };
  const code = codeIn(reply.answer);
  return reply.ok && code !== null ? { outcome: 'code', code } : { outcome: 'refused' };
}

const codeIn = (answer: unknown): string | null =>
  typeof answer === 'object' && answer !== null && 'code' in answer && typeof answer.code === 'string'
    ? answer.code
    : null;
