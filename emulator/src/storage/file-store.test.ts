import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileStore } from './file-store';

let directory: string;
let files: FileStore;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'file-store-'));
  files = await FileStore.open(directory);
});
afterEach(() => rm(directory, { recursive: true }));

const write = (path: string, text: string) => files.write(path, Readable.from([Buffer.from(text)]), 100);
const read = async (path: string) => (await files.read(path).toArray()).join('');
const unfinished = () => readdir(join(directory, 'unfinished'));

describe('the file store', () => {
  it('keeps a file and a folder of the same name apart', async () => {
    await write('a', 'file');
    await write('a/b', 'below');
    expect([await read('a'), await read('a/b')]).toEqual(['file', 'below']);
    expect(await files.find('a/b/c')).toBeUndefined();
  });

  it('keeps nothing of a file that is too large', async () => {
    await write('a', 'before');
    await expect(write('a', 'x'.repeat(101))).rejects.toHaveProperty('name', 'FileTooLarge');
    expect(await read('a')).toBe('before');
    expect(await unfinished()).toEqual([]);
  });

  it('keeps nothing of an upload that breaks off', async () => {
    const breaking = Readable.from(
      (function* () {
        yield Buffer.from('half');
        throw new Error('connection lost');
      })(),
    );
    await expect(files.write('a', breaking, 100)).rejects.toThrow('connection lost');
    expect(await files.find('a')).toBeUndefined();
    expect(await unfinished()).toEqual([]);
  });

  it('removes what an interrupted process left unfinished', async () => {
    await writeFile(join(directory, 'unfinished', 'left'), 'half');
    await write('a', 'whole');
    files = await FileStore.open(directory);
    expect(await unfinished()).toEqual([]);
    expect(await read('a')).toBe('whole');
  });

  it('copies over an existing file only when told to', async () => {
    await write('from', 'new');
    await write('to', 'old');
    expect(await files.copy('from', 'to', false)).toBe(false);
    expect(await read('to')).toBe('old');
    expect(await files.copy('from', 'to', true)).toBe(true);
    expect([await read('from'), await read('to')]).toEqual(['new', 'new']);
    expect(await files.copy('from', 'fresh/to', false)).toBe(true);
  });

  it('says whether a removed file was there', async () => {
    await write('a', 'x');
    expect([await files.remove('a'), await files.remove('a'), await files.remove('b/c')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
