import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLocalManifest } from '../local-runtime/local-manifest';
import { measureCountyClose } from './measure-county-close';

test('the close of a county is right by an independent sum and costs few requests a village', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'county-close-'));
  try {
    const size = { villages: 40, membersPerVillage: 7, entriesPerMember: 5, monthCount: 2 };
    const measured = await measureCountyClose(readLocalManifest(), folder, size);
    expect(measured).toMatchObject({ villages: 40, entries: 40 * 7 * 5 * 2, boardsWrong: 0 });
    expect(measured.boardsCompared).toBeGreaterThan(2);
    expect(measured.requestsPerVillage).toBeLessThan(3 + size.membersPerVillage / 100);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
