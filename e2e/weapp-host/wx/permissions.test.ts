import { outcomeOf } from '../fixture/outcome-of';
import { Phone } from '../index';

const locating = {
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: 'to find the lamp' } },
};
const png = Buffer.from('89504e470d0a1a0a', 'hex');

const aPhone = (...refuses: readonly ('scope.userLocation' | 'scope.writePhotosAlbum')[]): Phone => {
  const phone = new Phone({ openid: 'x' });
  phone.place = { latitude: 32.8, longitude: 114 };
  for (const scope of refuses) phone.refuses.add(scope);
  phone.files.set('wxfile://usr/board.png', png);
  return phone;
};
const save = `wx.saveImageToPhotosAlbum({ filePath: 'wxfile://usr/board.png' })`;

describe('a permission', () => {
  it('is nobody knows what until it was asked for, and remembered then', async () => {
    const run = `
      const before = (await wx.getSetting()).authSetting;
      await wx.authorize({ scope: 'scope.userLocation' });
      return [before, (await wx.getSetting()).authSetting];`;
    expect(JSON.parse(await outcomeOf(run, aPhone(), locating))).toEqual([
      {},
      { 'scope.userLocation': true },
    ]);
  });

  it('is asked for by the API that needs it', async () => {
    const run = `await ${save}; return (await wx.getSetting()).authSetting;`;
    const phone = aPhone();
    expect(JSON.parse(await outcomeOf(run, phone))).toEqual({ 'scope.writePhotosAlbum': true });
    expect(phone.album).toEqual([{ bytes: png, drawing: null }]);
  });

  it.each([
    ['the album', `return ${save}`, 'saveImageToPhotosAlbum:fail auth deny'],
    ['the place', `return wx.getLocation({})`, 'getLocation:fail auth deny'],
    ['asking for it', `return wx.authorize({ scope: 'scope.writePhotosAlbum' })`, 'authorize:fail auth deny'],
  ])('that is refused keeps %s shut, and is not asked for again', async (_what, run, failure) => {
    const phone = aPhone('scope.userLocation', 'scope.writePhotosAlbum');
    expect(await outcomeOf(run, phone, locating)).toBe(failure);
    phone.refuses.clear();
    expect(await outcomeOf(run, phone, locating)).toBe(failure);
    expect(phone.album).toEqual([]);
  });

  it('can be given later on the page of permissions, which lists what was asked for', async () => {
    const phone = aPhone('scope.writePhotosAlbum');
    await outcomeOf(`return ${save}`, phone);
    phone.changesSettings({ 'scope.writePhotosAlbum': true, 'scope.camera': true });
    expect(JSON.parse(await outcomeOf(`return (await wx.openSetting()).authSetting`, phone))).toEqual({
      'scope.writePhotosAlbum': true,
    });
    await outcomeOf(`return ${save}`, phone);
    expect(phone.album).toHaveLength(1);
  });

  it('that WeChat does not know is refused', async () => {
    expect(await outcomeOf(`return wx.authorize({ scope: 'scope.soul' })`)).toBe(
      'authorize:fail invalid scope',
    );
  });

  it('comes after the privacy guide', async () => {
    const phone = aPhone();
    phone.agreesToPrivacyGuide = false;
    const run = `return wx.authorize({ scope: 'scope.writePhotosAlbum' })`;
    expect(await outcomeOf(run, phone, { __usePrivacyCheck__: true })).toMatch(/privacy permission/);
    expect(phone.scopes.size).toBe(0);
  });

  it('opens nothing when the test has not said what is set', async () => {
    await expect(outcomeOf('return wx.openSetting()')).rejects.toThrow(/has not said what is set/);
  });
});
