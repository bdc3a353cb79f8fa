/** Seconds for which a code is the newest; it is accepted for one more turn, because walking and typing take time. */
export const codeTurnSeconds = 30;

const codeDigits = 8;
const turnMs = codeTurnSeconds * 1_000;

/** The number of the turn an instant lies in. */
export const turnOf = (instant: string): number => Math.floor(Date.parse(instant) / turnMs);

/** When the turn after this one begins. */
export const nextTurnAt = (instant: string): string => new Date((turnOf(instant) + 1) * turnMs).toISOString();

/** The turns whose codes are accepted at this instant. */
export const acceptedTurns = (instant: string): readonly number[] => [turnOf(instant), turnOf(instant) - 1];

/**
 * Eight digits of a keyed digest of 20 bytes or more, by the dynamic truncation of RFC 4226: four bytes at the place that
 * the last half byte names, without their sign.
 */
export const codeOfDigest = (digest: Uint8Array): string => {
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  const number = new DataView(digest.buffer, digest.byteOffset + offset, 4).getUint32(0) & 0x7fff_ffff;
  return (number % 10 ** codeDigits).toString().padStart(codeDigits, '0');
};

const qrPattern = /^five-star:check-in:([A-Za-z0-9][A-Za-z0-9_.-]{0,95}):(\d{8})$/;

/** What the QR code shown at the place says. */
export const qrTextOf = (activityId: string, code: string): string =>
  `five-star:check-in:${activityId}:${code}`;

/** What a scanned QR code asks for; null when it is none of ours. */
export const readQrText = (text: string): { readonly activityId: string; readonly code: string } | null => {
  const [, activityId, code] = qrPattern.exec(text.trim()) ?? [];
  return activityId === undefined || code === undefined ? null : { activityId, code };
};
