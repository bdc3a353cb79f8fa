import { qrModules } from '../content/qr-picture';

/** Some dark modules side by side, in modules from the upper left corner of the code. */
export interface DarkRun {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

export interface DarkRuns {
  /** Modules of a side; the light rim that readers need is left to whoever draws it. */
  readonly side: number;
  readonly runs: readonly DarkRun[];
}

/** The dark modules of the QR code that says `text`, as runs: a third of what single modules would be. */
export function darkRuns(text: string): DarkRuns {
  const rows = qrModules(text);
  const runs: DarkRun[] = [];
  rows.forEach((row, y) => {
    let start: number | null = null;
    [...row, false].forEach((isDark, x) => {
      if (isDark) start ??= x;
      else if (start !== null) {
        runs.push({ x: start, y, length: x - start });
        start = null;
      }
    });
  });
  return { side: rows.length, runs };
}
