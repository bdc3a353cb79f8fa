import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from './compare-pictures';
import { reduced, stampOf, writeIndexedPng } from './indexed-png';
import { halved, readPng, type Picture } from './picture';

/** What became of a picture beside the approved one; both at half size. */
export type Verdict =
  | { readonly is: 'same' }
  | { readonly is: 'new' }
  | {
      readonly is: 'different';
      readonly approved: Picture;
      readonly now: Picture;
      /** One byte per pixel, 1 where they differ; empty when their sizes do. */
      readonly mask: Uint8Array;
    };

const ending = '.png';

const stampFor = (shot: Buffer): string => createHash('sha256').update(shot).digest('base64url');

/** The pictures that people have looked at and found good, one file a scene, half as wide and high as the screen. */
export class ApprovedPictures {
  constructor(private readonly folder: string) {}

  get names(): readonly string[] {
    if (!existsSync(this.folder)) return [];
    const files = readdirSync(this.folder).filter((file) => file.endsWith(ending));
    return files.map((file) => file.slice(0, -ending.length)).sort();
  }

  /** `shot` is what the browser gave, at full size. A shot equal to the byte needs no look at its pixels. */
  judge(name: string, shot: Buffer): Verdict {
    const file = this.fileOf(name);
    if (!existsSync(file)) return { is: 'new' };
    const bytes = readFileSync(file);
    if (stampOf(bytes) === stampFor(shot)) return { is: 'same' };
    const approved = readPng(bytes);
    const now = reduced(halved(readPng(shot)));
    const { isSame, mask } = compare(approved, now);
    return isSame ? { is: 'same' } : { is: 'different', approved, now, mask };
  }

  approve(name: string, shot: Buffer): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(this.fileOf(name), writeIndexedPng(halved(readPng(shot)), stampFor(shot)));
  }

  forget(name: string): void {
    rmSync(this.fileOf(name), { force: true });
  }

  fileOf(name: string): string {
    return join(this.folder, name + ending);
  }
}
