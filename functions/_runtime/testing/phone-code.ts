import type { Backend } from './backend';

/** A code as WeChat's phone button gives it, good for one look at this number. */
export const phoneCodeFor = async ({ emulator }: Backend, phoneNumber: string): Promise<string> => {
  const url = `${emulator.url}/emulator/wechat/phone-code`;
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ phoneNumber }) });
  return ((await answer.json()) as { readonly code: string }).code;
};
