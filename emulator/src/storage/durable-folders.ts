import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes the names in a folder durable: a new or renamed file is only safe once its folder has been synced. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Creates folders below a root so that they survive a power cut. Every folder is synced on its first use, also one
 * that is there already: whoever made it may have been stopped before its sync.
 */
export class DurableFolders {
  private readonly made = new Map<string, Promise<void>>();

  constructor(private readonly root: string) {}

  /** Resolves once the folder and all above it up to the root are durable. `path` is the root or below it. */
  make(path: string): Promise<void> {
    const known = this.made.get(path);
    if (known) return known;
    const work = this.makeAndSync(path);
    this.made.set(path, work);
    work.catch(() => this.made.delete(path));
    return work;
  }

  private async makeAndSync(path: string): Promise<void> {
    if (path !== this.root) await this.make(dirname(path));
    await mkdir(path, { recursive: true });
    await syncFolder(dirname(path));
  }
}
