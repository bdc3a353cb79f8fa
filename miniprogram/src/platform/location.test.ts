import Taro from '../../jest/taro';
import { readPoint } from './location';
import { locationCopy } from './location-copy';
import { privacyCopy } from './privacy-copy';

type Callbacks = { success: (answer: unknown) => void; fail: (problem: { errMsg: string }) => void };
const says = (answer: unknown) => jest.fn((callbacks: Callbacks) => callbacks.success(answer));

const scope = 'scope.userLocation';
const place = { latitude: 32.8, longitude: 114 };
const point = { ...place, datum: 'gcj02' };

/** A person who has agreed to the privacy guide; `said` is what WeChat remembers about the place. */
const wechat = (said: boolean | undefined, over: Readonly<Record<string, jest.Mock>> = {}) => {
  const functions = {
    getPrivacySetting: says({ needAuthorization: false }),
    getSetting: says({ authSetting: said === undefined ? {} : { [scope]: said } }),
    getLocation: jest.fn(() => Promise.resolve(place)),
    showModal: says({ confirm: true }),
    openSetting: says({ authSetting: { [scope]: true } }),
    ...over,
  };
  Object.assign(Taro, functions);
  return functions;
};
const names = ['getPrivacySetting', 'getSetting', 'getLocation', 'showModal', 'openSetting'];
afterEach(() => {
  for (const name of names) Reflect.deleteProperty(Taro, name);
});

describe('where the phone is', () => {
  it('is asked for with a sentence why before WeChat asks for the first time', async () => {
    const { showModal } = wechat(undefined);
    expect(await readPoint()).toEqual(point);
    expect(showModal).toHaveBeenCalledWith(expect.objectContaining({ content: privacyCopy.why.location }));
  });

  it('is not asked for when the sentence is answered with no', async () => {
    const { getLocation } = wechat(undefined, { showModal: says({ confirm: false }) });
    expect(await readPoint()).toBeNull();
    expect(getLocation).not.toHaveBeenCalled();
  });

  it('is told without any question by those who said yes before', async () => {
    const { showModal } = wechat(true);
    expect(await readPoint()).toEqual(point);
    expect(showModal).not.toHaveBeenCalled();
  });

  it('leads to the settings after an earlier no, and is told when it was switched on there', async () => {
    const { showModal, openSetting } = wechat(false);
    expect(await readPoint()).toEqual(point);
    expect(showModal).toHaveBeenCalledTimes(1);
    expect(showModal).toHaveBeenCalledWith(expect.objectContaining({ content: locationCopy.sentence }));
    expect(openSetting).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['the settings are not wanted', { showModal: says({ confirm: false }) }],
    ['nothing was switched on in the settings', { openSetting: says({ authSetting: { [scope]: false } }) }],
    ['WeChat shows no settings', { openSetting: jest.fn(({ fail }: Callbacks) => fail({ errMsg: 'fail' })) }],
  ])('stays unknown when %s', async (_why, over) => {
    const { getLocation } = wechat(false, over);
    expect(await readPoint()).toBeNull();
    expect(getLocation).not.toHaveBeenCalled();
  });

  it('is unknown when WeChat finds none', async () => {
    wechat(true, { getLocation: jest.fn(() => Promise.reject(new Error('getLocation:fail'))) });
    expect(await readPoint()).toBeNull();
  });

  it('has words that WeChat has room for', () => {
    expect(locationCopy.openSettings.length).toBeLessThanOrEqual(4);
    expect(locationCopy.refuse.length).toBeLessThanOrEqual(4);
  });
});
