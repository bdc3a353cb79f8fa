import { bytesMaxOf } from '../../tools/build-miniprogram/package-sizes';
import { listPackageProblems, readWeappPackage, type WeappPackage } from '../weapp-host';
import { builtWeapp, prepareTimeoutMs } from './built-weapp';

/** Names of formats and pages for programmers that libraries carry; nothing is ever fetched from them. */
const knownAddresses = [
  'http://www.w3.org/',
  'https://reactjs.org/docs/error-decoder.html',
  // Taro's stand-in for the address of the page, where there is no browser.
  'https://taro.com',
  'http://json-schema.org/',
  'https://json-schema.org/',
];

/** Never reached on a phone: Taro's branch for Douyin, and zod's checks of base64 and tokens, which no schema of ours uses. */
const harmlessNames = ['tt', 'atob', 'btoa'];

describe('the built weapp package', () => {
  let pack: WeappPackage;
  beforeAll(async () => {
    pack = readWeappPackage(await builtWeapp());
  }, prepareTimeoutMs);

  it('is whole, small, and asks nothing that WeChat does not have', () => {
    const problems = listPackageProblems(pack, {
      bytesMaxOf,
      knownAddresses,
      harmlessNames,
    });
    expect(problems).toEqual([]);
  });

  it('has its styles and its views, so that the compilers had something to judge', () => {
    const count = (extension: string) => pack.files.filter(({ path }) => path.endsWith(extension)).length;
    expect(count('.wxml')).toBeGreaterThan(pack.pages.length);
    expect(count('.wxss')).toBeGreaterThan(0);
    expect(pack.pages.length).toBeGreaterThan(10);
  });

  it('asks for consent before anything of the privacy guide', () => {
    expect(pack.appJson.__usePrivacyCheck__).toBe(true);
  });
});
