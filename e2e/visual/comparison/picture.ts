import { PNG } from 'pngjs';

/** Pixels row by row, three bytes each: red, green, blue. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const channels = 3;

export const blank = (width: number, height: number): Picture & { readonly data: Uint8Array } => ({
  width,
  height,
  data: new Uint8Array(width * height * channels),
});

/** Reads any PNG; what lies behind transparent pixels is taken as it is stored. */
export function readPng(bytes: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(bytes);
  const picture = blank(width, height);
  for (let from = 0, to = 0; from < data.length; from += 4, to += channels) {
    picture.data[to] = data[from]!;
    picture.data[to + 1] = data[from + 1]!;
    picture.data[to + 2] = data[from + 2]!;
  }
  return picture;
}

/** Half as wide and high, each pixel the mean of four: what a hinter moves by part of a pixel hardly shows any more. */
export function halved(picture: Picture): Picture {
  const half = blank(Math.floor(picture.width / 2), Math.floor(picture.height / 2));
  const { data } = picture;
  const row = picture.width * channels;
  for (let y = 0, to = 0; y < half.height; y += 1) {
    for (let x = 0; x < half.width; x += 1) {
      const from = 2 * y * row + 2 * x * channels;
      for (let channel = from; channel < from + channels; channel += 1, to += 1) {
        const sum =
          data[channel]! + data[channel + channels]! + data[channel + row]! + data[channel + row + channels]!;
        half.data[to] = (sum + 2) >> 2;
      }
    }
  }
  return half;
}
