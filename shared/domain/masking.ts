/** 138****1234; empty stays empty. What is no mobile number loses all but its last two digits. */
export const maskPhone = (phone: string): string =>
  phone.length === 11
    ? `${phone.slice(0, 3)}****${phone.slice(7)}`
    : phone === ''
      ? ''
      : `****${phone.slice(-2)}`;

/** The family name with two stars, whatever the length: the length of a name tells a neighbour whose it is. */
export const maskName = (name: string): string => `${Array.from(name)[0] ?? ''}**`;
