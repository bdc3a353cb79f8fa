import { sheetLimits } from './sheet-limits';
import { readSheet } from './read-sheet';
import { workbookByHand } from './testing/workbook-by-hand';
import { zipArchive } from './zip-archive';

const unreadable = (reason: string) => ({ code: 'FileUnreadable', details: { reason } });
const aWorkbook = () => workbookByHand({ rows: '<row><c><v>1</v></c></row>' });

/** Where the directory of a zip begins. */
const directoryOf = (zip: Buffer): number => zip.readUInt32LE(zip.length - 6);

it.each([
  ['the old format of Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'oldFormat'],
  [
    'a workbook with a password',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    'encrypted',
  ],
  ['a picture', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'notASheet'],
  ['a zip without end', Buffer.from('504b030400000000', 'hex'), 'damaged'],
])('%s is refused by its reason', async (_, bytes, reason) => {
  await expect(readSheet(bytes)).rejects.toMatchObject(unreadable(reason));
});

it('a zip of something else is not a sheet', async () => {
  const zip = await zipArchive([{ name: 'word/document.xml', content: ['<w/>'] }]);
  await expect(readSheet(zip)).rejects.toMatchObject(unreadable('notASheet'));
});

it('a zip with a password is encrypted', async () => {
  const zip = await aWorkbook();
  zip.writeUInt16LE(1, directoryOf(zip) + 8);
  await expect(readSheet(zip)).rejects.toMatchObject(unreadable('encrypted'));
});

it('more than eight megabytes are not looked at', async () => {
  await expect(readSheet(Buffer.alloc(sheetLimits.bytesMax + 1))).rejects.toMatchObject({
    code: 'FileTooLarge',
    details: { what: 'bytes', max: sheetLimits.bytesMax },
  });
});

it('a bomb is refused by its directory, before anything is unpacked', async () => {
  const zip = await aWorkbook();
  zip.writeUInt32LE(sheetLimits.unpackedBytesMax + 1, directoryOf(zip) + 24);
  await expect(readSheet(zip)).rejects.toMatchObject({
    code: 'FileTooLarge',
    details: { what: 'unpackedBytes' },
  });
});

it('a part that becomes larger than its directory told is damaged', async () => {
  const zip = await aWorkbook();
  zip.writeUInt32LE(10, directoryOf(zip) + 24);
  await expect(readSheet(zip)).rejects.toMatchObject(unreadable('damaged'));
});

it('thousands of parts are no workbook', async () => {
  const zip = await zipArchive(
    Array.from({ length: 2_001 }, (_, index) => ({ name: `${index}`, content: [''] })),
  );
  await expect(readSheet(zip)).rejects.toMatchObject({ code: 'FileTooLarge', details: { what: 'parts' } });
});

it('whichever byte of a workbook is wrong, it is read or refused, and nothing else', async () => {
  const zip = await aWorkbook();
  const codes = new Set<string>();
  for (let at = 4; at < zip.length; at += 1) {
    const broken = Buffer.from(zip);
    broken[at] = (broken[at] ?? 0) ^ 0xff;
    codes.add(
      await readSheet(broken).then(
        () => 'read',
        (error: unknown) => (error as { code?: string }).code ?? String(error),
      ),
    );
  }
  expect([...codes].sort()).toEqual(['FileTooLarge', 'FileUnreadable', 'read']);
});
