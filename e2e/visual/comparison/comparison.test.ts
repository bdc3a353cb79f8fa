import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { ApprovedPictures } from './approved-pictures';
import { compare } from './compare-pictures';
import { reduced, stampOf, writeIndexedPng } from './indexed-png';
import { halved, readPng, type Picture } from './picture';

/** Part of a page at full size: a name, a tag, a list of lines with an arrow at the end of each. */
const page = readPng(readFileSync(join(import.meta.dirname, 'sample-page.png')));

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const tag: Area = { x: 203, y: 112, width: 70, height: 22 };
const secondLine: Area = { x: 30, y: 250, width: 200, height: 36 };
const firstArrow: Area = { x: 326, y: 210, width: 16, height: 20 };

type Pixel = readonly [red: number, green: number, blue: number];

const pixelAt = ({ data, width }: Picture, x: number, y: number): Pixel => {
  const at = (y * width + x) * 3;
  return [data[at]!, data[at + 1]!, data[at + 2]!];
};

/** The page with other pixels in one area. */
function changed(area: Area, colour: (x: number, y: number) => Pixel): Picture {
  const data = Uint8Array.from(page.data);
  for (let y = area.y; y < area.y + area.height; y += 1) {
    for (let x = area.x; x < area.x + area.width; x += 1) data.set(colour(x, y), (y * page.width + x) * 3);
  }
  return { ...page, data };
}

const small = (picture: Picture): Picture => reduced(halved(picture));
const isSame = (other: Picture): boolean => compare(small(page), small(other)).isSame;

/** Every letter drawn a part of a pixel further right, as another rasteriser would: each pixel takes something of its neighbour. */
const redrawn = (share: number): Picture =>
  changed({ x: 1, y: 0, width: page.width - 1, height: page.height }, (x, y) => {
    const [here, left] = [pixelAt(page, x, y), pixelAt(page, x - 1, y)];
    return here.map((value, channel) => value * (1 - share) + left[channel]! * share) as unknown as Pixel;
  });

describe('two pictures of a page', () => {
  it('are the same when they are', () => {
    expect(isSame(page)).toBe(true);
  });

  it('are the same when edges of letters lie a third of a pixel elsewhere', () => {
    expect(isSame(redrawn(0.3))).toBe(true);
  });

  it('differ when a line has moved by two pixels', () => {
    const moved = changed(secondLine, (x, y) => pixelAt(page, x, y - 2));
    expect(isSame(moved)).toBe(false);
  });

  it('differ when an arrow of ten pixels is lost', () => {
    const paper = pixelAt(page, firstArrow.x, firstArrow.y);
    expect(isSame(changed(firstArrow, () => paper))).toBe(false);
  });

  it('differ when words have another colour', () => {
    const blue = changed(tag, (x, y) => pixelAt(page, x, y).toReversed() as unknown as Pixel);
    expect(isSame(blue)).toBe(false);
  });

  it('differ where they differ', () => {
    const { mask } = compare(small(page), small(changed(firstArrow, () => [0, 0, 0])));
    const off = [...mask.entries()].filter(([, isOff]) => isOff === 1).map(([at]) => at);
    const xs = off.map((at) => at % 187);
    const ys = off.map((at) => Math.floor(at / 187));
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([162, 171]);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([104, 115]);
  });

  it('differ when one is longer', () => {
    const shorter = {
      ...page,
      height: page.height - 2,
      data: page.data.slice(0, (page.height - 2) * page.width * 3),
    };
    expect(isSame(shorter)).toBe(false);
  });
});

describe('a picture with a palette', () => {
  it('comes back as it was reduced, with its stamp', () => {
    const png = writeIndexedPng(page, 'stamp of the shot');
    expect(Buffer.compare(readPng(png).data, reduced(page).data)).toBe(0);
    expect(stampOf(png)).toBe('stamp of the shot');
  });

  it('keeps the commonest of more colours than fit', () => {
    const data = Uint8Array.from({ length: 64 * 64 * 3 }, (_, at) => (at * 37) % 256);
    const colourful = { width: 64, height: 64, data };
    const back = readPng(writeIndexedPng(colourful, ''));
    const off = data.map((value, at) => Math.abs(value - back.data[at]!));
    expect(Math.max(...off)).toBeLessThanOrEqual(24);
  });

  it('has no stamp when another program made it', () => {
    expect(stampOf(PNG.sync.write(new PNG({ width: 4, height: 4 })))).toBeNull();
  });
});

describe('approved pictures', () => {
  let folder: string;
  const shotOf = (picture: Picture): Buffer => {
    const png = new PNG({ width: picture.width, height: picture.height });
    picture.data.forEach((value, at) => {
      png.data[Math.floor(at / 3) * 4 + (at % 3)] = value;
    });
    return PNG.sync.write(png);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'approved-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('know what was approved, what nobody has seen yet, and what has changed', () => {
    const approved = new ApprovedPictures(folder);
    expect(approved.judge('me.full', shotOf(page))).toEqual({ is: 'new' });
    approved.approve('me.full', shotOf(page));
    expect(approved.names).toEqual(['me.full']);
    expect(approved.judge('me.full', shotOf(page))).toEqual({ is: 'same' });
    expect(approved.judge('me.full', shotOf(redrawn(0.1)))).toEqual({ is: 'same' });
    expect(approved.judge('me.full', shotOf(changed(tag, () => [0, 0, 0])))).toMatchObject({
      is: 'different',
    });
    approved.forget('me.full');
    expect(approved.names).toEqual([]);
  });
});
