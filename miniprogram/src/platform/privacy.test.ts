import Taro from '../../jest/taro';
import { chooseFile } from './files';
import { readPoint } from './location';
import { choosePhotos } from './photos';
import { askPrivacy, openPrivacyGuide, readPrivacyState } from './privacy';
import { privacyCopy } from './privacy-copy';
import { scanCode } from './scan';

type Callbacks = { success: (answer: unknown) => void; fail: (problem: { errMsg: string }) => void };

const says = (answer: unknown) => jest.fn((callbacks: Callbacks) => callbacks.success(answer));
const refuses = () => jest.fn(({ fail }: Callbacks) => fail({ errMsg: 'fail' }));

/** WeChat as it is now: `needAuthorization` until somebody has agreed. */
const wechat = (over: Readonly<Record<string, jest.Mock>> = {}) => {
  const functions = {
    getPrivacySetting: says({ needAuthorization: true, privacyContractName: 'Guide' }),
    requirePrivacyAuthorize: says({}),
    openPrivacyContract: says({}),
    showModal: says({ confirm: true }),
    ...over,
  };
  Object.assign(Taro, functions);
  return functions;
};

const names = [
  'getPrivacySetting',
  'requirePrivacyAuthorize',
  'openPrivacyContract',
  'showModal',
  'getLocation',
  'scanCode',
  'chooseMedia',
  'chooseMessageFile',
];
afterEach(() => {
  for (const name of names) Reflect.deleteProperty(Taro, name);
});

describe('askPrivacy', () => {
  it('asks nothing in a WeChat that is older than privacy guides', async () => {
    expect(await askPrivacy('location')).toBe(true);
    expect(await readPrivacyState()).toEqual({ needsConsent: false, guideName: null });
    expect(await openPrivacyGuide()).toBe(false);
  });

  it('asks nothing of those who have agreed before', async () => {
    const { showModal } = wechat({ getPrivacySetting: says({ needAuthorization: false }) });
    expect(await askPrivacy('photos')).toBe(true);
    expect(showModal).not.toHaveBeenCalled();
  });

  it('says why first, then lets WeChat show its guide', async () => {
    const { showModal, requirePrivacyAuthorize } = wechat();
    expect(await askPrivacy('clipboard')).toBe(true);
    expect(showModal).toHaveBeenCalledWith(expect.objectContaining({ content: privacyCopy.why.clipboard }));
    expect(requirePrivacyAuthorize).toHaveBeenCalledTimes(1);
  });

  it('is a no when the sentence is answered with no, and WeChat is not troubled', async () => {
    const { requirePrivacyAuthorize } = wechat({ showModal: says({ confirm: false }) });
    expect(await askPrivacy('scan')).toBe(false);
    expect(requirePrivacyAuthorize).not.toHaveBeenCalled();
  });

  it("is a no when WeChat's guide is refused", async () => {
    wechat({ requirePrivacyAuthorize: refuses() });
    expect(await askPrivacy('scan')).toBe(false);
  });

  it('goes on when WeChat cannot tell how things stand', async () => {
    wechat({ getPrivacySetting: refuses() });
    expect(await askPrivacy('scan')).toBe(true);
  });

  it('has words that WeChat has room for', () => {
    expect(privacyCopy.agree.length).toBeLessThanOrEqual(4);
    expect(privacyCopy.refuse.length).toBeLessThanOrEqual(4);
  });
});

describe('a person who says no', () => {
  it('is not located, photographed, scanned or read, and can go on', async () => {
    wechat({ showModal: says({ confirm: false }) });
    const phone = {
      getLocation: jest.fn(),
      scanCode: jest.fn(),
      chooseMedia: jest.fn(),
      chooseMessageFile: jest.fn(),
    };
    Object.assign(Taro, phone);
    expect(await readPoint()).toBeNull();
    expect(await scanCode()).toBeNull();
    expect(await choosePhotos(3)).toEqual([]);
    expect(await chooseFile({ extensions: ['xlsx'], bytesMax: 10 })).toEqual({ outcome: 'none' });
    for (const used of Object.values(phone)) expect(used).not.toHaveBeenCalled();
  });
});
