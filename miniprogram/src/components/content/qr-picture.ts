import { create } from 'qrcode';
import { colours } from '../theme/colours';

/** Light modules around the code; readers need four. */
const quiet = 4;

/** One run of dark modules of a row as a path: a picture of runs is a third of one of single modules. */
const rowPath = (row: readonly boolean[], y: number): string => {
  const runs: string[] = [];
  let start: number | null = null;
  [...row, false].forEach((isDark, x) => {
    if (isDark) start ??= x;
    else if (start !== null) {
      runs.push(`M${start + quiet} ${y + quiet}h${x - start}v1h${start - x}z`);
      start = null;
    }
  });
  return runs.join('');
};

/** The dark modules of the QR code that says `text` (ASCII), row by row. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  // Bytes rather than the text itself: for that the library needs TextEncoder, which WeChat does not have.
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const { modules } = create([{ data: bytes, mode: 'byte' }], { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (__, x) => modules.get(y, x) === 1),
  );
}

/** A QR code as a picture that an Image shows on both platforms, sharp at any size. */
export function qrPicture(text: string): string {
  const rows = qrModules(text);
  const size = rows.length + 2 * quiet;
  const path = rows.map(rowPath).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 10}" height="${size * 10}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="${colours.card}"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
