const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOf: ReadonlyMap<string, number> = new Map(Array.from(alphabet, (char, value) => [char, value]));

/** Base64 (RFC 4648, section 4) by itself: WeChat has neither `btoa` nor Buffer. */
export const toBase64 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const chars = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63)).join('');
    const missing = Math.max(0, at + 3 - bytes.length);
    parts.push(chars.slice(0, 4 - missing) + '='.repeat(missing));
  }
  return parts.join('');
};

/** The bytes of a base64 text; what is no base64 counts as zeros. */
export const fromBase64 = (text: string): Uint8Array => {
  const chars = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((chars.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let end = 0;
  for (let at = 0; at < chars.length; at += 1) {
    bits = ((bits << 6) | (valueOf.get(chars.charAt(at)) ?? 0)) & 0xff_ffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[end++] = (bits >> held) & 0xff;
    }
  }
  return bytes;
};
