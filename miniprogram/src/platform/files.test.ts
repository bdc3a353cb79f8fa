import Taro from '../../jest/taro';
import { extensionOf, judgeFile } from './file-choice';
import { chooseFile, openFile } from './files';

const wish = { extensions: ['xlsx', 'csv'], bytesMax: 100 };
const file = (name: string, bytes = 10) => ({ name, bytes, content: 'path' });

describe('judgeFile', () => {
  it.each([
    ['roster.xlsx', 10, 'chosen'],
    ['ROSTER.XLSX', 100, 'chosen'],
    ['roster.v2.csv', 1, 'chosen'],
    ['roster.xls', 10, 'wrongKind'],
    ['xlsx', 10, 'wrongKind'],
    ['roster.xlsx', 101, 'tooLarge'],
    ['roster.xlsx', 0, 'empty'],
  ])('%s of %d bytes is %s', (name, bytes, outcome) => {
    expect(judgeFile(file(name, bytes), wish).outcome).toBe(outcome);
  });

  it.each([
    ['a.XLSX', 'xlsx'],
    ['a.b.pdf', 'pdf'],
    ['a', ''],
    ['.', ''],
  ])('the extension of %s is %j', (name, extension) => {
    expect(extensionOf(name)).toBe(extension);
  });
});

type Options = {
  success: (answer: unknown) => void;
  fail: (problem: { errMsg: string }) => void;
  filePath?: string;
};

describe('chooseFile in WeChat', () => {
  it('takes a file out of a chat and judges it', async () => {
    Object.assign(Taro, {
      chooseMessageFile: ({ success }: Options) =>
        success({ tempFiles: [{ name: 'roster.xlsx', size: 10, path: 'wxfile://1' }] }),
    });
    expect(await chooseFile(wish)).toEqual({
      outcome: 'chosen',
      file: { name: 'roster.xlsx', bytes: 10, content: 'wxfile://1' },
    });
  });

  it('is none when the person gives up', async () => {
    Object.assign(Taro, { chooseMessageFile: ({ fail }: Options) => fail({ errMsg: 'fail cancel' }) });
    expect(await chooseFile(wish)).toEqual({ outcome: 'none' });
  });
});

describe('openFile in WeChat', () => {
  const folders = { rmdirSync: jest.fn(), mkdirSync: jest.fn() };
  const openDocument = jest.fn(({ success }: Options) => success({}));
  const downloadFile = jest.fn(({ success }: Options) => success({ statusCode: 200 }));
  beforeEach(() => {
    jest.clearAllMocks();
    Object.assign(Taro, {
      env: { USER_DATA_PATH: 'wxfile://usr' },
      getFileSystemManager: () => folders,
      openDocument,
      downloadFile,
    });
  });

  it('shows a file under its own name, with the menu, and throws the last one away', async () => {
    expect(await openFile('https://files/1', 'a/b.xlsx')).toBe('opened');
    expect(folders.rmdirSync).toHaveBeenCalledWith('wxfile://usr/opened', true);
    expect(openDocument).toHaveBeenCalledWith(
      expect.objectContaining({ filePath: 'wxfile://usr/opened/a_b.xlsx', fileType: 'xlsx', showMenu: true }),
    );
  });

  it('fetches nothing that WeChat cannot show', async () => {
    expect(await openFile('https://files/1', 'a.csv')).toBe('unreadable');
    expect(downloadFile).not.toHaveBeenCalled();
  });

  it('shows no page of words that came in place of the file', async () => {
    downloadFile.mockImplementationOnce(({ success }) => success({ statusCode: 403 }));
    expect(await openFile('https://files/1', 'a.xlsx')).toBe('failed');
    expect(openDocument).not.toHaveBeenCalled();
  });
});
