/** Excel shows and keeps this many digits; what lies behind them is the dust of binary fractions. */
const digitsMax = 15;
const msPerDay = 86_400_000;
/** Day 0 of the two calendars of Excel. 1900 was no leap year, which Excel's first calendar denies. */
const dayZeroMs = { since1900: Date.UTC(1899, 11, 30), since1904: Date.UTC(1904, 0, 1) } as const;
export type ExcelCalendar = keyof typeof dayZeroMs;

/** A number cell as people see it in a column that is wide enough: a phone is eleven digits, never a power of ten. */
export const numberText = (raw: string): string => {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? value.toFixed(0) : raw;
  return String(Number(value.toPrecision(digitsMax)));
};

/** A number cell that is formatted as a date: `2026-11-20`, or `2026-11-20 08:30` when it has a time. */
export const dateText = (raw: string, calendar: ExcelCalendar): string => {
  const days = Number(raw);
  const date = new Date(dayZeroMs[calendar] + Math.round((days * msPerDay) / 1_000) * 1_000);
  if (raw.trim() === '' || Number.isNaN(date.getTime())) return raw;
  const iso = date.toISOString();
  return Number.isInteger(days) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
};
