/** `365` tenths are `36.5`; a score is never written without its decimal, so that columns line up. */
export const scoreWords = (tenths: number): string => (tenths / 10).toFixed(1);

/** A change of points with its sign: `+5.0`, `-2.0`. The minus is a real one, as wide as the plus. */
export const deltaWords = (tenths: number): string =>
  tenths < 0 ? `−${scoreWords(-tenths)}` : `+${scoreWords(tenths)}`;

export const pointsWords = (tenths: number): string => `${scoreWords(tenths)} 分`;

export const deltaPointsWords = (tenths: number): string => `${deltaWords(tenths)} 分`;
