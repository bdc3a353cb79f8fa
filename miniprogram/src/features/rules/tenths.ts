/** Points as somebody types them, `7.5`, in tenths; null when it is no number with at most one decimal. */
export function tenthsOf(typed: string): number | null {
  const plain = typed.trim();
  if (!/^\d{1,5}(?:\.\d)?$/.test(plain)) return null;
  return Math.round(Number(plain) * 10);
}

/** A whole number as typed; null when it is none. */
export function countOf(typed: string): number | null {
  return /^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) : null;
}

/** Tenths as one would type them: `75` is `7.5`, `50` is `5`. */
export const typedTenths = (tenths: number | null): string => (tenths === null ? '' : String(tenths / 10));
