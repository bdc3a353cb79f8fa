import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askingPackage, outcomeOf } from '../fixture/outcome-of';
import { byText, launchWeapp, Phone } from '../index';

const sheet = { name: '名册.xlsx', bytes: Buffer.from('sheet') };

describe('a file of a chat', () => {
  it('is what the person chose, under its name', async () => {
    const phone = new Phone({ openid: 'x' });
    phone.choosesFile(sheet);
    const run = `
      const { tempFiles: [file] } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] });
      return [file.name, file.size, wx.getFileSystemManager().readFileSync(file.path, 'utf8')];`;
    expect(JSON.parse(await outcomeOf(run, phone))).toEqual(['名册.xlsx', 5, 'sheet']);
  });

  it('is not there when the person gives up, nor of a kind that was not asked for', async () => {
    const phone = new Phone({ openid: 'x' });
    const run = `return wx.chooseMessageFile({ count: 1, type: 'file', extension: ['csv'] })`;
    phone.choosesFile(null);
    expect(await outcomeOf(run, phone)).toBe('chooseMessageFile:fail cancel');
    phone.choosesFile(sheet);
    await expect(outcomeOf(run, phone)).rejects.toThrow(/would not offer 名册\.xlsx/);
  });
});

describe('a document', () => {
  const run = (url: string, kind = 'xlsx') => `
    const files = wx.getFileSystemManager();
    const folder = wx.env.USER_DATA_PATH + '/opened';
    try { files.rmdirSync(folder, true); } catch (error) { this.setData({ first: true }); }
    files.mkdirSync(folder, true);
    const filePath = folder + '/own.${kind}';
    const { statusCode } = await wx.downloadFile({ url: '${url}', filePath });
    await wx.openDocument({ filePath, fileType: '${kind}', showMenu: true });
    return statusCode;`;

  it('is fetched and shown; the folder goes with what is in it', async () => {
    const server = createServer((_request, response) => response.end('own data'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const phone = new Phone({ openid: 'x' });
    phone.folders.add('wxfile://usr/opened');
    phone.files.set('wxfile://usr/opened/old.xlsx', Buffer.from('old'));
    const app = await launchWeapp({ packageDir: askingPackage(run(url)), phone });
    await app.tap(byText('go'));
    server.close();
    expect(app.page.text()).toBe('go\n200');
    expect(app.documents.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([
      ['own.xlsx', 'own data'],
    ]);
    expect([...phone.files.keys()]).toEqual(['wxfile://usr/opened/own.xlsx']);
    await app.close();
  });

  it('is refused when WeChat shows no such kind, or nothing was fetched', async () => {
    const phone = new Phone({ openid: 'x' });
    phone.files.set('wxfile://usr/a.csv', Buffer.from('a'));
    const open = (path: string, kind: string) =>
      outcomeOf(`return wx.openDocument({ filePath: '${path}', fileType: '${kind}' })`, phone);
    expect(await open('wxfile://usr/a.csv', 'csv')).toBe('openDocument:fail filetype not supported');
    expect(await open('wxfile://usr/none.xlsx', 'xlsx')).toMatch(/no such file/);
  });
});
