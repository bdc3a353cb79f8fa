import { askingPackage, outcomeOf } from '../fixture/outcome-of';
import { byText, launchWeapp, Phone } from '../index';

describe('storage', () => {
  it('keeps values under their keys over launches', async () => {
    const phone = new Phone({ openid: 'x' });
    await outcomeOf(
      `wx.setStorageSync('a', { n: [1] }); return wx.setStorage({ key: 'b', data: '好' });`,
      phone,
    );
    const seen = await outcomeOf(
      `return [wx.getStorageSync('a'), (await wx.getStorage({ key: 'b' })).data, wx.getStorageSync('none'), wx.getStorageInfoSync().keys]`,
      phone,
    );
    expect(JSON.parse(seen)).toEqual([{ n: [1] }, '好', '', ['a', 'b']]);
  });

  it.each([
    ['more than 1 MB under a key', `wx.setStorageSync('a', 'x'.repeat(1024 * 1024))`, /entry size limit/],
    [
      'more than 10 MB in all',
      `for (let i = 0; i < 11; i += 1) wx.setStorageSync('k' + i, 'x'.repeat(1000000))`,
      /exceed storage max size/,
    ],
    ['what is not there', `return wx.getStorage({ key: 'none' })`, /getStorage:fail data not found/],
  ])('refuses %s', async (_what, run, reason) => {
    expect(await outcomeOf(run)).toMatch(reason);
  });
});

/** The least of a JPEG that still has a size: 640 x 480. */
const photo = Buffer.from('ffd8ffe000040000ffc0000b0801e00280010011000000ffd9', 'hex');

describe('photos', () => {
  it('are what the person chose, no more than asked for, and can be kept', async () => {
    const phone = new Phone({ openid: 'x' });
    phone.choosesPhotos([photo, photo, photo]);
    const run = `
      const { tempFiles } = await wx.chooseMedia({ count: 2, mediaType: ['image'] });
      const { width, height } = await wx.getImageInfo({ src: tempFiles[0].tempFilePath });
      const small = await wx.compressImage({ src: tempFiles[0].tempFilePath, quality: 80 });
      const files = wx.getFileSystemManager();
      const saved = files.saveFileSync(small.tempFilePath);
      const { data } = await new Promise((success) => files.readFile({ filePath: saved, success }));
      return [tempFiles.length, tempFiles[0].size, width, height, files.statSync(saved).size, data instanceof ArrayBuffer, data.byteLength, /^wxfile:/.test(saved)];`;
    expect(JSON.parse(await outcomeOf(run, phone))).toEqual([
      2,
      photo.length,
      640,
      480,
      photo.length,
      true,
      photo.length,
      true,
    ]);
    expect([...phone.files.keys()].filter((path) => path.includes('store_'))).toHaveLength(1);
  });

  it('are not there when the person gives up or refuses the privacy guide', async () => {
    const phone = new Phone({ openid: 'x' });
    phone.choosesPhotos(null);
    const run = `return wx.chooseMedia({ count: 1 })`;
    expect(await outcomeOf(run, phone)).toBe('chooseMedia:fail cancel');
    phone.agreesToPrivacyGuide = false;
    expect(await outcomeOf(run, phone, { __usePrivacyCheck__: true })).toMatch(
      /privacy permission is not authorized/,
    );
  });

  it('are a mistake of the test when it did not say what is chosen', async () => {
    await expect(outcomeOf('return wx.chooseMedia({ count: 1 })')).rejects.toThrow(
      /has not said what is chosen/,
    );
  });
});

const locating = {
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: 'to find the lamp' } },
};

describe('the phone', () => {
  it('says what the scanner sees and where it is', async () => {
    const phone = new Phone({ openid: 'x' });
    phone.scansCode('code of the hall');
    phone.place = { latitude: 32.8, longitude: 114 };
    const run = `return [(await wx.scanCode()).result, (await wx.getLocation({ type: 'gcj02' })).latitude]`;
    expect(JSON.parse(await outcomeOf(run, phone, locating))).toEqual(['code of the hall', 32.8]);
  });

  it('does not tell its place to a program that never declared it', async () => {
    await expect(outcomeOf('return wx.getLocation({})')).rejects.toThrow(/requiredPrivateInfos/);
  });

  it('does not ask for its place when the program never said what for', async () => {
    await expect(
      outcomeOf('return wx.getLocation({})', new Phone({ openid: 'x' }), {
        requiredPrivateInfos: ['getLocation'],
      }),
    ).rejects.toThrow(/permission about scope\.userLocation/);
  });

  it('does not know its place when its location service is off', async () => {
    expect(await outcomeOf('return wx.getLocation({})', new Phone({ openid: 'x' }), locating)).toMatch(
      /^getLocation:fail ERROR_NOCELL/,
    );
  });

  it('throws temporary files away when the program is opened again, and keeps saved ones', async () => {
    const phone = new Phone({ openid: 'x' });
    phone.choosesPhotos([photo, photo]);
    await outcomeOf(
      `const { tempFiles } = await wx.chooseMedia({ count: 2 });
       return wx.getFileSystemManager().saveFileSync(tempFiles[0].tempFilePath);`,
      phone,
    );
    expect([...phone.files.keys()].map((path) => path.split('_')[0])).toEqual([
      'wxfile://tmp',
      'wxfile://store',
    ]);
    await outcomeOf('return 1', phone);
    expect([...phone.files.keys()].map((path) => path.split('_')[0])).toEqual(['wxfile://store']);
  });

  it('says how large its owner wants the type', async () => {
    const phone = new Phone({ openid: 'x' });
    phone.fontSizeScaleFactor = 1.5;
    expect(await outcomeOf('return wx.getAppBaseInfo().fontSizeScaleFactor', phone)).toBe('1.5');
  });

  it('keeps its screen on while the program wants it', async () => {
    const phone = new Phone({ openid: 'x' });
    await outcomeOf('return wx.setKeepScreenOn({ keepScreenOn: true })', phone);
    expect(phone.keepsScreenOn).toBe(true);
    await outcomeOf('return wx.setKeepScreenOn({ keepScreenOn: false })', phone);
    expect(phone.keepsScreenOn).toBe(false);
  });

  it('gives as many random bytes as are asked for', async () => {
    const run = `
      const { randomValues } = await wx.getRandomValues({ length: 32 });
      return [randomValues instanceof ArrayBuffer, randomValues.byteLength]`;
    expect(JSON.parse(await outcomeOf(run))).toEqual([true, 32]);
  });

  it('tells the program when the network comes and goes', async () => {
    const app = await launchWeapp({
      packageDir: askingPackage(
        `wx.onNetworkStatusChange(({ isConnected }) => this.setData({ said: 'now ' + isConnected })); return 1`,
      ),
    });
    await app.tap(byText('go'));
    await app.setNetwork('none');
    expect(app.page.text()).toBe('go\nnow false');
    await app.close();
  });

  it('answers through callbacks when there are some, through a promise otherwise', async () => {
    const run = `
      const heard = [];
      const given = wx.getStorage({ key: 'none', fail: ({ errMsg }) => heard.push(errMsg), complete: () => heard.push('complete') });
      await wx.getNetworkType();
      return [given === undefined, ...heard];`;
    expect(JSON.parse(await outcomeOf(run))).toEqual([true, 'getStorage:fail data not found', 'complete']);
  });
});

describe('dialogs', () => {
  it('wait for the person', async () => {
    const app = await launchWeapp({
      packageDir: askingPackage(
        `wx.showToast({ title: 'kept' }); return (await wx.showModal({ title: 'Sure?', content: 'It is sent', confirmText: 'Send' })).confirm`,
      ),
    });
    await app.tap(byText('go'));
    expect(app.modal).toMatchObject({ title: 'Sure?', content: 'It is sent', choices: ['Send', '取消'] });
    await app.answerModal('Send');
    expect(app.page.text()).toBe('go\ntrue');
    expect(app.toasts).toEqual(['kept']);
    expect(app.modal).toBeNull();
    await app.close();
  });
});
