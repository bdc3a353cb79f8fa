/** Photos are made smaller before they travel: this many pixels at most on the long side, and this many bytes. */
export const longSidePx = 1_600;
export const photoBytesMax = 400_000;

/** One way to redraw a photo; `quality` is JPEG's, from 0 to 1. */
export interface Redrawing {
  readonly longSidePx: number;
  readonly quality: number;
}

/** From the best to the smallest: first the picture gets coarser, then smaller. A face is known in all of them. */
const redrawings: readonly Redrawing[] = [
  { longSidePx, quality: 0.8 },
  { longSidePx, quality: 0.65 },
  { longSidePx, quality: 0.5 },
  { longSidePx: 1_280, quality: 0.5 },
  { longSidePx: 1_024, quality: 0.5 },
  { longSidePx: 800, quality: 0.4 },
];

/** The first redrawing that is small enough, else the smallest; on a plain picture the first one is. */
export async function redrawSmall<Drawn>(
  redraw: (how: Redrawing) => Promise<Drawn>,
  bytesOf: (drawn: Drawn) => number,
): Promise<Drawn> {
  const [first, ...rest] = redrawings;
  let drawn = await redraw(first ?? { longSidePx, quality: 0.8 });
  for (const how of rest) {
    if (bytesOf(drawn) <= photoBytesMax) break;
    const next = await redraw(how);
    // Coarser is not always smaller: what was small already stays.
    if (bytesOf(next) < bytesOf(drawn)) drawn = next;
  }
  return drawn;
}
