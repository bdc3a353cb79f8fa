const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The bytes of base64url as one character each, which is all that numbers and ids need. */
function plainText(encoded: string): string {
  const bits = Array.from(encoded, (letter) => alphabet.indexOf(letter).toString(2).padStart(6, '0')).join(
    '',
  );
  return (bits.match(/[01]{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('');
}

/** What a token says of itself; null for what is no token. Nothing of it is verified: the back end does. */
export function claimsOf(token: string): Readonly<Record<string, unknown>> | null {
  try {
    const claims: unknown = JSON.parse(plainText(token.split('.')[1] ?? ''));
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
