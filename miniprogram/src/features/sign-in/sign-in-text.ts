const pattern = /^five-star:sign-in:(\d{8})$/;

/** What the QR code on a computer's screen says. */
export const signInText = (code: string): string => `five-star:sign-in:${code}`;

/** The code in a scanned text; null when it is none of ours. */
export const readSignInText = (text: string): string | null => pattern.exec(text.trim())?.[1] ?? null;

/** Bytes as hexadecimal digits: a secret that travels as plain letters. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
