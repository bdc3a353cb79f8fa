import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLocalSecrets } from './local-secrets';

describe('readLocalSecrets', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'local-secrets-'));
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true });
  });

  const read = (folder = dataDir) => readLocalSecrets(folder, ['TOKEN_SECRET']).TOKEN_SECRET;

  it('makes a secret once and keeps it', () => {
    const secret = read();
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(read()).toBe(secret);
  });

  it('makes another one for another name and for another folder', () => {
    const { ONE, OTHER } = readLocalSecrets(dataDir, ['ONE', 'OTHER']);
    expect(ONE).not.toBe(OTHER);
    expect(read(join(dataDir, 'a'))).not.toBe(read(join(dataDir, 'b')));
  });

  it('lets only its owner read it', () => {
    read();
    expect(statSync(join(dataDir, 'secrets', 'TOKEN_SECRET')).mode & 0o777).toBe(0o600);
  });

  it('replaces a file that a crash left short, and leaves no draft behind', () => {
    mkdirSync(join(dataDir, 'secrets'));
    writeFileSync(join(dataDir, 'secrets', 'TOKEN_SECRET'), 'short');
    expect(read().length).toBeGreaterThanOrEqual(32);
    expect(readdirSync(join(dataDir, 'secrets'))).toEqual(['TOKEN_SECRET']);
  });
});
