/** Mainland mobile numbers (工信部 numbering plan): 11 digits, 1 and then 3 to 9. */
export const isPhone = (text: string): boolean => /^1[3-9]\d{9}$/.test(text);

const fullWidthZero = 0xff10;

/** As typed or pasted: blanks, dashes, a country code and full-width digits go; what is left may still be no number. */
export const plainPhone = (typed: string): string =>
  Array.from(typed)
    .map((char) => {
      const digit = char.charCodeAt(0) - fullWidthZero;
      return digit >= 0 && digit <= 9 ? digit.toString() : char;
    })
    .join('')
    .replaceAll(/[\s\-()（）.·]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
