import { randomBytes } from 'node:crypto';
import { openEnvironment, type Environment } from './environment';

let environment: Environment;
beforeAll(async () => (environment = await openEnvironment()));
afterAll(() => environment.close());

const path = (name: string) => `conformance/${environment.run}/${name}`;

async function upload(name: string, content: Buffer): Promise<string> {
  return (await environment.app.uploadFile({ cloudPath: path(name), fileContent: content })).fileID;
}

async function download(fileID: string): Promise<Buffer> {
  return (await environment.app.downloadFile({ fileID })).fileContent;
}

describe('files', () => {
  it('come back byte for byte, under a file id of the environment', async () => {
    const content = randomBytes(300_000);
    const fileID = await upload('one.bin', content);
    expect(fileID).toMatch(new RegExp(`^cloud://[^/]+/${path('one.bin')}$`));
    expect(Buffer.compare(await download(fileID), content)).toBe(0);
  });

  it('may have Chinese names and spaces', async () => {
    const fileID = await upload('路灯 修好了.jpg', Buffer.from('a photo'));
    expect((await download(fileID)).toString()).toBe('a photo');
  });

  it('may be empty', async () => {
    expect(await download(await upload('empty.txt', Buffer.alloc(0)))).toHaveLength(0);
  });

  it('are overwritten by a second upload', async () => {
    await upload('again.txt', Buffer.from('first'));
    expect((await download(await upload('again.txt', Buffer.from('second')))).toString()).toBe('second');
  });

  it('are put by any client that has the upload metadata', async () => {
    const { data } = await environment.app.getUploadMetadata({ cloudPath: path('put.png') });
    const answer = await fetch(data.url, {
      method: 'PUT',
      body: 'from a browser',
      headers: {
        authorization: data.authorization,
        'x-cos-security-token': data.token,
        'x-cos-meta-fileid': data.cosFileId,
      },
    });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect((await download(data.fileId)).toString()).toBe('from a browser');
  });

  it('have addresses with the right type, each file for itself', async () => {
    const fileID = await upload('photo.jpg', Buffer.from('a photo'));
    const { fileList } = await environment.app.getTempFileURL({
      fileList: [{ fileID, maxAge: 600 }, `${fileID}.absent`],
    });
    expect(fileList).toMatchObject([{ code: 'SUCCESS', fileID }, { code: 'STORAGE_FILE_NONEXIST' }]);
    const answer = await fetch(fileList[0]!.tempFileURL);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'image/jpeg',
      'a photo',
    ]);
  });

  it('are private: an address without its signature opens nothing', async () => {
    const fileID = await upload('private.jpg', Buffer.from('a photo'));
    const { fileList } = await environment.app.getTempFileURL({
      fileList: [{ fileID, maxAge: 600 }],
    });
    const bare = fileList[0]!.tempFileURL.replace(/\?.*$/, '');
    expect((await fetch(bare)).status).toBe(403);
  });

  it('are copied, and moved when the original is to go', async () => {
    const fileID = await upload('a/moved.txt', Buffer.from('moving'));
    const copied = await environment.app.copyFile({
      fileList: [{ srcPath: path('a/moved.txt'), dstPath: path('b/moved.txt'), removeOriginal: true }],
    });
    expect(copied.fileList).toHaveLength(1);
    const target = fileID.replace('/a/moved.txt', '/b/moved.txt');
    expect((await download(target)).toString()).toBe('moving');
    await expect(download(fileID)).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
  });

  it('are deleted', async () => {
    const fileID = await upload('gone.txt', Buffer.from('x'));
    const { fileList } = await environment.app.deleteFile({ fileList: [fileID] });
    expect(fileList).toMatchObject([{ code: 'SUCCESS', fileID }]);
    await expect(download(fileID)).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
  });
});
