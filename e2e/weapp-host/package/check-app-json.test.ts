import { aPackage, type FixtureOptions } from '../fixture/a-package';
import { listPackageProblems, readWeappPackage } from '../index';

const rules = { bytesMaxOf: () => 3_000_000, knownAddresses: [], harmlessNames: [] };
const problemsOf = (options: Partial<FixtureOptions>) =>
  listPackageProblems(
    readWeappPackage(aPackage({ pages: { 'pages/home/index': { wxml: '<view/>' } }, ...options })),
    rules,
  );

describe('what app.json promises', () => {
  it.each<[string, Partial<FixtureOptions>, string]>([
    [
      'a page that is named twice',
      {
        appJson: { subPackages: [{ root: 'sub', pages: ['x', 'x'] }] },
        files: { 'sub/x.js': '', 'sub/x.json': '{}', 'sub/x.wxml': '' },
      },
      'app.json names the page sub/x twice',
    ],
    [
      'a page of the main package within a subpackage',
      { appJson: { subPackages: [{ root: 'pages/home', pages: [] }] } },
      'the page pages/home/index of the main package lies in the subpackage pages/home',
    ],
    [
      'a subpackage within another',
      {
        appJson: {
          subPackages: [
            { root: 'sub', pages: [] },
            { root: 'sub/sub', pages: [] },
          ],
        },
        files: { 'sub/sub/x.js': '' },
      },
      'the subpackage sub/sub lies in the subpackage sub',
    ],
    [
      'a private API that app.json does not name',
      {
        appJson: { permission: { 'scope.userLocation': { desc: 'to find the lamp' } } },
        files: { 'code.js': 'wx.getLocation({})' },
      },
      'getLocation is used, but app.json does not name it in requiredPrivateInfos',
    ],
    [
      'a private API without a sentence why',
      {
        appJson: { requiredPrivateInfos: ['getLocation'] },
        files: { 'code.js': 'wx.getLocation({})' },
      },
      'getLocation is used, but app.json has no sentence for scope.userLocation in permission',
    ],
    [
      'a private API that nothing uses',
      { appJson: { requiredPrivateInfos: ['chooseAddress'] } },
      'app.json names chooseAddress in requiredPrivateInfos, which nothing uses',
    ],
    [
      'a sentence that WeChat cuts off',
      { appJson: { permission: { 'scope.userLocation': { desc: 'x'.repeat(31) } } } },
      'the sentence for scope.userLocation has 31 characters, WeChat shows 1 to 30',
    ],
    [
      'a permission that WeChat does not know',
      { appJson: { permission: { 'scope.soul': { desc: 'why not' } } } },
      'app.json names the permission scope.soul, which WeChat does not know',
    ],
    [
      'a plugin without a version',
      { appJson: { plugins: { Voice: { provider: 'wx0123456789abcdef' } } } },
      'the plugin Voice has the version ""',
    ],
    [
      'a plugin of nobody',
      { appJson: { plugins: { Voice: { version: '1.0.0', provider: 'me' } } } },
      'the plugin Voice has the provider "me"',
    ],
    [
      'a plugin that nothing uses',
      { appJson: { plugins: { Voice: { version: '1.0.0', provider: 'wx0123456789abcdef' } } } },
      'app.json declares the plugin Voice, which nothing uses',
    ],
    [
      'a plugin that app.json does not declare',
      { files: { 'code.js': 'requirePlugin("Voice")' } },
      'the plugin Voice is used, but app.json does not declare it',
    ],
    [
      'packages that are too large to be fetched ahead',
      {
        appJson: {
          subPackages: [{ root: 'huge', pages: [] }],
          preloadRule: { 'pages/home/index': { packages: ['huge'] } },
        },
        files: { 'huge/big.js': `"${'x'.repeat(2_200_000)}"` },
      },
      'pages of main fetch 2200002 bytes ahead, WeChat allows 2097152',
    ],
    [
      'a picture that nobody shows',
      { files: { 'left-over.png': 'png' } },
      'nothing in the package speaks of the picture left-over.png (3 bytes)',
    ],
  ])('is not kept by %s', (_what, options, problem) => {
    expect(problemsOf(options)).toContainEqual(problem);
  });
});
