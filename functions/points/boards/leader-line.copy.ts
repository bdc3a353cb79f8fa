/** The ranks that the notice of a month's ranking names. */
export const leadersMax = 3;

/** The ranks that any notice names at most: those of a half-year's bulletin. */
export const leadersNamedMax = 10;

/** Tenths of a point as people write them: 58.5, 60. */
export const inPoints = (tenths: number): string => (tenths / 10).toString();

/** How the notice names one of them. */
export const leaderLine = ({
  rank,
  name,
  scoreTenths,
}: {
  readonly rank: number;
  readonly name: string;
  readonly scoreTenths: number;
}): string => `第${rank}名：${name}，${inPoints(scoreTenths)}分`;
