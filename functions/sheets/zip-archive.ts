import { crc32, createDeflateRaw } from 'node:zlib';

export interface ArchiveFile {
  readonly name: string;
  /** The text or the bytes in pieces, so that a large file is never whole in memory. */
  readonly content: Iterable<string | Uint8Array>;
}

interface PackedFile {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly unpackedBytes: number;
  readonly checksum: number;
}

const deflated = 8;
const version = 20;
const utf8Names = 0x0800;
/** 1 January 1980, the first day a zip knows: the same content is the same file. */
const date = 0x0021;

const pack = async ({ name, content }: ArchiveFile): Promise<PackedFile> => {
  const deflate = createDeflateRaw();
  const packed: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => packed.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    deflate.once('end', resolve);
    deflate.once('error', reject);
  });
  let checksum = 0;
  let unpackedBytes = 0;
  for (const piece of content) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    checksum = crc32(bytes, checksum);
    unpackedBytes += bytes.length;
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  deflate.end();
  await ended;
  return { name: Buffer.from(name), packed: Buffer.concat(packed), unpackedBytes, checksum };
};

/** What the header of a file and its entry in the directory have in common. */
const describe = ({ name, packed, unpackedBytes, checksum }: PackedFile): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(utf8Names, 2);
  fields.writeUInt16LE(deflated, 4);
  fields.writeUInt16LE(date, 8);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(unpackedBytes, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
};

const headerOf = (file: PackedFile): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04'), describe(file), file.name]);

const entryOf = (file: PackedFile, offset: number): Buffer => {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, version, 0]), describe(file), rest, file.name]);
};

const endOf = (count: number, directoryBytes: number, offset: number): Buffer => {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
};

/** A zip of files, together under 4 GB. */
export const zipArchive = async (files: readonly ArchiveFile[]): Promise<Buffer> => {
  const contents: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const packed = await pack(file);
    const header = headerOf(packed);
    entries.push(entryOf(packed, offset));
    contents.push(header, packed.packed);
    offset += header.length + packed.packed.length;
  }
  const directory = Buffer.concat(entries);
  return Buffer.concat([...contents, directory, endOf(files.length, directory.length, offset)]);
};
