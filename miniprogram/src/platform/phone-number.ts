/**
 * What came of asking for the phone number: a code that the back end exchanges for it once, a no, or that this place
 * cannot ask for numbers at all.
 */
export type PhoneAnswer =
  { readonly outcome: 'code'; readonly code: string } | { readonly outcome: 'refused' | 'unavailable' };

/** What WeChat's button says when it was pressed. */
export interface PhoneButtonDetail {
  readonly errMsg: string;
  readonly code?: string | undefined;
}

/** Numbers cost their asker money: without any left, or on a mini-program that may not ask, no person has said no. */
const cannotAsk = /no permission|1400001|not support|overdue/i;

export function phoneAnswerOf({ errMsg, code }: PhoneButtonDetail): PhoneAnswer {
  if (code !== undefined && code !== '') return { outcome: 'code', code };
  return { outcome: cannotAsk.test(errMsg) ? 'unavailable' : 'refused' };
}
