import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeIndexedPng } from './comparison/indexed-png';
import { blank, type Picture } from './comparison/picture';
import type { Verdict } from './comparison/approved-pictures';

/** What was found about one scene; all is well when there are no problems. */
export interface Finding {
  readonly name: string;
  readonly problems: readonly string[];
}

const red = [0xd0, 0x10, 0x30] as const;

/** The picture of now, faded, with what differs in red. */
function painted(now: Picture, mask: Uint8Array): Picture {
  const result = blank(now.width, now.height);
  result.data.set(now.data.map((value) => 255 - (255 - value) / 4));
  mask.forEach((isOff, at) => {
    if (isOff === 1) result.data.set(red, at * 3);
  });
  return result;
}

/** Where somebody looks at what differs: pictures and one page with all of them side by side. */
export class FindingsFolder {
  private readonly rows: string[] = [];

  constructor(private readonly folder: string) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  get page(): string {
    return join(this.folder, 'index.html');
  }

  add({ name, problems }: Finding, shot: Buffer | null, verdict: Verdict | null): void {
    const pictures = [
      verdict?.is === 'different' ? this.write(`${name}.approved`, verdict.approved) : '',
      shot === null ? '' : this.place(`${name}.now`, shot),
      verdict?.is === 'different' && verdict.mask.length > 0
        ? this.write(`${name}.difference`, painted(verdict.now, verdict.mask))
        : '',
    ];
    const words = problems.map((problem) => `<li>${escaped(problem)}</li>`).join('');
    const cells = pictures.map((picture) => `<td>${picture}</td>`).join('');
    this.rows.push(`<tr><th colspan="3">${escaped(name)}<ul>${words}</ul></th></tr><tr>${cells}</tr>`);
  }

  finish(): void {
    writeFileSync(this.page, pageOf(this.rows));
  }

  private write(name: string, picture: Picture): string {
    return this.place(name, writeIndexedPng(picture, ''));
  }

  private place(name: string, bytes: Buffer): string {
    writeFileSync(join(this.folder, `${name}.png`), bytes);
    return `<img src="${escaped(name)}.png" alt="${escaped(name)}" loading="lazy">`;
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const pageOf = (rows: readonly string[]): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Pages that differ</title>
<style>
body { font: 15px/1.4 system-ui, sans-serif; margin: 24px; background: #eee; color: #222 }
table { border-spacing: 12px } th { text-align: left; font-size: 18px } td { vertical-align: top }
ul { font-size: 14px; font-weight: normal; margin: 4px 0 } img { width: 375px; background: #fff; box-shadow: 0 0 4px #999 }
</style>
<h1>Pages that differ</h1>
<table><tr><th>approved</th><th>now</th><th>difference</th></tr>
${rows.join('\n')}
</table></html>
`;
