import { chunksOf } from '@shared/domain/chunks-of';
import { storage } from './cloudbase';

/** Where a client may PUT one file. */
export interface Reservation {
  readonly fileId: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Instant after which the storage refuses the upload. */
  readonly expiresAt: string;
}

/** How long an address for looking at a file lives, unless told. */
const urlSecondsDefault = 7_200;
/** The storage signs at most this many addresses in one request. */
const urlsPerRequest = 50;
/** What the storage grants an upload when its signature does not tell. */
const uploadSecondsDefault = 900;

/** The signature of an upload names its own end, in seconds since the epoch. */
const expiryOf = (authorization: string, now: string): string => {
  const end = /q-sign-time=\d+;(\d+)/.exec(authorization)?.[1];
  const ms = end === undefined ? Date.parse(now) + uploadSecondsDefault * 1_000 : Number(end) * 1_000;
  return new Date(ms).toISOString();
};

const urlsOfSome = async (
  fileIds: readonly string[],
  seconds: number,
): Promise<readonly (readonly [string, string])[]> => {
  const { fileList } = await storage.getTempFileURL({
    fileList: fileIds.map((fileID) => ({ fileID, maxAge: seconds })),
  });
  return fileList
    .filter(({ code }) => code === 'SUCCESS')
    .map(({ fileID, tempFileURL }) => [fileID, tempFileURL] as const);
};

/** How much of a file is read, and what is thrown when there is more. */
export interface ReadLimit {
  readonly bytesMax: number;
  readonly tooLarge: () => Error;
}

/** Reads a body up to a limit: a client chose its size, and the memory of a function is small. */
const readUpTo = async (
  body: ReadableStream<Uint8Array>,
  { bytesMax, tooLarge }: ReadLimit,
): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** The files in the cloud's storage. Paths are relative to the bucket. */
export const fileStore = {
  /** A place for one upload, with the headers that the SDK itself would send along. */
  async reserve(path: string, now: string): Promise<Reservation> {
    const { data } = await storage.getUploadMetadata({ cloudPath: path });
    return {
      fileId: data.fileId,
      url: data.url,
      headers: {
        Signature: data.authorization,
        'x-cos-security-token': data.token,
        'x-cos-meta-fileid': data.cosFileId,
        authorization: data.authorization,
        key: encodeURIComponent(path),
      },
      expiresAt: expiryOf(data.authorization, now),
    };
  },

  /** The bytes of a file, null when there is none. */
  async read(fileId: string, limit: ReadLimit): Promise<Buffer | null> {
    const url = (await urlsOfSome([fileId], urlSecondsDefault))[0]?.[1];
    if (url === undefined) return null;
    const answer = await fetch(encodeURI(url));
    if (answer.status === 404) return null;
    if (!answer.ok || answer.body === null) throw new Error(`the storage answered ${answer.status}`);
    return readUpTo(answer.body, limit);
  },

  /** Writes a file, over an earlier one of the same path, and answers its id. */
  async write(path: string, content: Buffer): Promise<string> {
    const { fileID } = await storage.uploadFile({ cloudPath: path, fileContent: content });
    return fileID;
  },

  /** Removes a file; one that is gone already is fine. */
  async remove(fileId: string): Promise<void> {
    const { fileList } = await storage.deleteFile({ fileList: [fileId] });
    const code = fileList[0]?.code;
    if (code !== 'SUCCESS' && code !== 'STORAGE_FILE_NONEXIST')
      throw new Error(`not removed: ${String(code)}`);
  },

  /** Signed addresses by file id, each for so many seconds; a file that is gone has none. */
  async urlsOf(
    fileIds: readonly string[],
    seconds: number = urlSecondsDefault,
  ): Promise<ReadonlyMap<string, string>> {
    const groups = chunksOf([...new Set(fileIds)], urlsPerRequest);
    const answers = await Promise.all(groups.map((group) => urlsOfSome(group, seconds)));
    return new Map(answers.flat());
  },
};
