/** Digits alone: a roster or household number, or the end of a phone number. */
export const isNumber = (query: string): boolean => /^\d+$/.test(query);

/** Fewer digits end too many phone numbers. */
const phoneEndCharsMin = 4;

export const isPhoneEnd = (query: string): boolean => isNumber(query) && query.length >= phoneEndCharsMin;
