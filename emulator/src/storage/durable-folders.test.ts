import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DurableFolders } from './durable-folders';

let root: string;
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'durable-folders-'))));
afterEach(() => rm(root, { recursive: true }));

describe('durable folders', () => {
  it('are made with all above them, also by several at once', async () => {
    const folders = new DurableFolders(join(root, 'new'));
    const paths = ['new/a/b', 'new/a/b', 'new/a/c', 'new'].map((path) => join(root, path));
    await Promise.all(paths.map((path) => folders.make(path)));
    for (const path of paths) expect((await stat(path)).isDirectory()).toBe(true);
  });

  it('can be tried again after a failure', async () => {
    const folders = new DurableFolders(root);
    await writeFile(join(root, 'a'), 'a file in the way');
    await expect(folders.make(join(root, 'a', 'b'))).rejects.toThrow();
    await rm(join(root, 'a'));
    await folders.make(join(root, 'a', 'b'));
    expect((await stat(join(root, 'a', 'b'))).isDirectory()).toBe(true);
  });
});
