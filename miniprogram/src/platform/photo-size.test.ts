import { longSidePx, photoBytesMax, redrawSmall, type Redrawing } from './photo-size';

/** Redraws a picture that weighs so many bytes for each pixel of its long side, at full quality. */
const aPicture = (bytesPerPixel: number) => {
  const tried: Redrawing[] = [];
  const redraw = (how: Redrawing): Promise<number> => {
    tried.push(how);
    return Promise.resolve(bytesPerPixel * how.longSidePx * how.quality);
  };
  return { tried, redrawn: () => redrawSmall(redraw, (bytes) => bytes) };
};

describe('a photo before it travels', () => {
  it('is redrawn once, at 1,600 pixels and good quality, when that is small enough', async () => {
    const { tried, redrawn } = aPicture(300);
    expect(await redrawn()).toBeLessThanOrEqual(photoBytesMax);
    expect(tried).toEqual([{ longSidePx, quality: 0.8 }]);
  });

  it('gets coarser step by step until it is small enough, and no coarser', async () => {
    const { tried, redrawn } = aPicture(450);
    expect(await redrawn()).toBeLessThanOrEqual(photoBytesMax);
    expect(tried.map(({ quality }) => quality)).toEqual([0.8, 0.65, 0.5]);
  });

  it('gets smaller when coarser is not enough', async () => {
    const { tried, redrawn } = aPicture(700);
    expect(await redrawn()).toBeLessThanOrEqual(photoBytesMax);
    expect(tried.at(-1)).toEqual({ longSidePx: 1_024, quality: 0.5 });
  });

  it('is as small as can be when nothing is enough', async () => {
    const { tried, redrawn } = aPicture(9_000);
    expect(await redrawn()).toBe(9_000 * 800 * 0.4);
    expect(tried).toHaveLength(6);
  });

  it('stays as it was when redrawing makes it bigger', async () => {
    let bytes = photoBytesMax;
    const grown = () => Promise.resolve((bytes += 1));
    expect(await redrawSmall(grown, (drawn) => drawn)).toBe(photoBytesMax + 1);
  });
});
