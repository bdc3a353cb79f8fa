import {
  aPerson,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  townshipCode,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { sheets } from '@shared/contract/sheets';
import type { PersonDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import { fileStore } from '../_runtime/file-store';
import type { UploadDocument } from '../_runtime/upload-store';
import { bring, carryOut, client, importRoster, listRows, rosterFile, upload } from './testing/sheet-kit';

let backend: Backend;

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['secretary', 'member']),
    aPerson('neighbour', ['secretary'], { villageCode: otherVillageCode }),
    aPerson('township', ['townshipOfficer'], { villageCode: null }),
  ]);
});
afterAll(() => backend.stop());

const residents = (village: string): Promise<readonly PersonDocument[]> =>
  documents.find<PersonDocument>('people', { where: { villageCode: village }, limit: 1_000 });
const called = async (name: string): Promise<readonly PersonDocument[]> =>
  (await residents(villageCode)).filter((person) => person.name === name);
describe('a file', () => {
  it('is imported once, however often it is sent', async () => {
    const file = await rosterFile([{ name: '冯八', rosterNumber: '8' }]);
    const uploadId = await upload('secretary', villageCode, file);
    const input = { uploadId, fileName: 'a.xlsx' };
    const first = await client.ask(sheets.import, 'secretary', input);
    const again = await client.ask(sheets.import, 'secretary', input);
    expect(again).toEqual(first);
    expect(first.importId).toBe(uploadId);
    await carryOut('secretary', first);
    await expect(client.ask(sheets.import, 'secretary', input)).resolves.toMatchObject({ state: 'done' });
    expect(await called('冯八')).toHaveLength(1);
  });

  it('that two calls read at once ends as one import with each row once', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => ({ name: '陈九', rosterNumber: `C${index}` }));
    const uploadId = await upload('secretary', villageCode, await rosterFile(rows));
    const input = { uploadId, fileName: 'a.xlsx' };
    await Promise.all([1, 2].map(() => client.answer(sheets.import, 'secretary', input)));
    const ready = await client.ask(sheets.import, 'secretary', input);
    expect(ready).toMatchObject({ state: 'ready', counts: { add: 450 } });
    expect((await listRows('secretary', ready)).map(({ rowNumber }) => rowNumber)).toEqual(
      rows.map((_, index) => index + 2),
    );
  });

  it('that was never uploaded is missing, one without headings is unreadable, one too large is refused', async () => {
    const place = await client.ask(sheets.prepareUpload, 'secretary', { bytes: 10 });
    const missing = { uploadId: place.uploadId, fileName: 'a.xlsx' };
    await expect(client.refusal(sheets.import, 'secretary', missing)).resolves.toBe('FileMissing');
    const unreadable = await upload('secretary', villageCode, Buffer.from('a,b\n1,2\n'));
    const reply = await client.answer(sheets.import, 'secretary', {
      uploadId: unreadable,
      fileName: 'a.csv',
    });
    expect(reply).toMatchObject({
      error: { code: 'FileUnreadable', details: { reason: 'headingsMissing' } },
    });
    const { items } = await client.ask(sheets.listImports, 'secretary', {});
    expect(items.map(({ importId }) => importId)).not.toContain(unreadable);
    const large = { bytes: 8_000_001 };
    await expect(client.refusal(sheets.prepareUpload, 'secretary', large)).resolves.toBe('FileTooLarge');
  });

  it('lies in a private place, noted so that it is removed in time', async () => {
    const uploadId = await upload('secretary', villageCode, Buffer.from('name\n'));
    const noted = await documents.get<UploadDocument>('uploads', uploadId);
    expect(noted).toMatchObject({ kind: 'import', ownerId: 'secretary', unitCode: villageCode });
    expect(noted!.fileId).toContain(`incoming/sheets/${villageCode}/${uploadId}`);
    const limit = { bytesMax: 100, tooLarge: () => new Error('large') };
    expect((await fileStore.read(noted!.fileId, limit))?.toString()).toBe('name\n');
  });
});

describe('other villages', () => {
  it('see nothing of an import: not the import, not its rows, not the upload, and cannot move it', async () => {
    const ready = await bring(
      'secretary',
      villageCode,
      await rosterFile([{ name: '褚十', rosterNumber: '10' }]),
    );
    const { importId } = ready;
    for (const unitCode of [otherVillageCode, undefined]) {
      const unit = unitCode === undefined ? {} : { unitCode };
      await expect(client.refusal(sheets.getImport, 'neighbour', { ...unit, importId })).resolves.toBe(
        'NotFound',
      );
      await expect(client.refusal(sheets.listImportRows, 'neighbour', { ...unit, importId })).resolves.toBe(
        'NotFound',
      );
      const advance = { ...unit, importId, action: 'confirm' } as const;
      await expect(client.refusal(sheets.advanceImport, 'neighbour', advance)).resolves.toBe('NotFound');
      const correction = { ...unit, importId, rowNumber: 2, values: { name: 'x' } };
      await expect(client.refusal(sheets.submitImportRow, 'neighbour', correction)).resolves.toBe('NotFound');
    }
    const foreign = { unitCode: villageCode, importId };
    await expect(client.refusal(sheets.getImport, 'neighbour', foreign)).resolves.toBe('Forbidden');
    const uploadId = await upload(
      'secretary',
      villageCode,
      await rosterFile([{ name: 'x', rosterNumber: '1' }]),
    );
    for (const stolen of [uploadId, importId]) {
      const input = { uploadId: stolen, fileName: 'a.xlsx' };
      await expect(client.refusal(sheets.import, 'neighbour', input)).resolves.toBe('NotFound');
    }
    await client.ask(sheets.advanceImport, 'secretary', { importId, action: 'cancel' });
  });

  it('are not written into: a row that names another village is refused', async () => {
    const ready = await bring(
      'secretary',
      villageCode,
      await rosterFile([{ name: '卫一', rosterNumber: '1', village: 'Dasunzhuang' }]),
    );
    const [row] = await listRows('secretary', ready);
    expect(row!.problems[0]).toMatchObject({ code: 'villageOutside' });
  });

  it('come in one file for those above them, each row with its village', async () => {
    const done = await importRoster('township', townshipCode, [
      { name: '蒋二', rosterNumber: 'T1', village: 'Wuqiao', grid: '1' },
      { name: '沈三', rosterNumber: 'T1', village: otherVillageCode },
      { name: '韩四', rosterNumber: 'T2', village: '' },
    ]);
    expect(done.counts).toEqual({ add: 2, change: 0, same: 0, refuse: 1 });
    expect((await residents(otherVillageCode)).map(({ name }) => name)).toContain('沈三');
  });
});
