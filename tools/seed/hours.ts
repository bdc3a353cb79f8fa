const hourMs = 3_600_000;

/** The instant so many hours later; they may be broken. */
export const hoursAfter = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + Math.round(hours * hourMs)).toISOString();

export const hoursBefore = (instant: string, hours: number): string => hoursAfter(instant, -hours);
