import { aComponent, aPackage, type FixtureOptions } from '../fixture/a-package';
import { listPackageProblems, readWeappPackage, type PackageRules } from '../index';
import { compilerPath } from './compilers';

const rules: PackageRules = {
  bytesMaxOf: (name) => (name === 'main' ? 20_000 : name === 'huge' ? 3_000_000 : 5_000),
  knownAddresses: ['https://ours.example/'],
  harmlessNames: ['tt'],
};
const home = { wxml: '<view>{{a}}</view>' };
const problemsOf = (options: Partial<FixtureOptions>) =>
  listPackageProblems(readWeappPackage(aPackage({ pages: { 'pages/home/index': home }, ...options })), rules);

describe('listPackageProblems', () => {
  it('finds nothing in a good package', () => {
    const problems = problemsOf({
      pages: {
        'pages/home/index': { ...home, json: { usingComponents: { part: '/parts/part' } } },
        'pages/me/index': home,
      },
      appJson: {
        subPackages: [{ root: 'sub', pages: ['more/index'] }],
        preloadRule: { 'pages/home/index': { packages: ['sub'] } },
        requiredPrivateInfos: ['getLocation'],
        permission: { 'scope.userLocation': { desc: 'to find the lamp' } },
        plugins: { Voice: { version: '0.3.5', provider: 'wx0123456789abcdef' } },
        tabBar: {
          list: [
            { pagePath: 'pages/home/index', text: 'a', iconPath: 'a.png' },
            { pagePath: 'pages/me/index', text: 'b' },
          ],
        },
      },
      files: {
        ...aComponent('parts/part', '<slot/>', '{}'),
        'sub/more/index.wxml': '<view/>',
        'sub/more/index.js': 'Page({})',
        'sub/more/index.json': '{}',
        'a.png': 'png',
        'app.wxss': '@import "./theme.wxss"; page { color: red }',
        'theme.wxss': '.a > .b::after { width: calc(100% - 2rpx) }',
        'code.js':
          'typeof window === "object" && window.x; tt.x; Function("return this"); wx.x; wx.getLocation(); requirePlugin("Voice"); "https://ours.example/a"',
      },
    });
    expect(problems).toEqual([]);
  });

  it.each<[string, Partial<FixtureOptions>, string | RegExp]>([
    [
      'a page without its file',
      { files: { 'pages/home/index.json': null } },
      'app.json names pages/home/index, but pages/home/index.json is missing',
    ],
    [
      'a subpackage page without its files',
      { appJson: { subPackages: [{ root: 'sub', pages: ['x'] }] }, files: { 'sub/y.js': '' } },
      'app.json names sub/x, but sub/x.js is missing',
    ],
    [
      'a component that is not there',
      { files: { 'pages/home/index.json': '{"usingComponents":{"part":"./part"}}' } },
      'pages/home/index.json names pages/home/part, but pages/home/part.wxml is missing',
    ],
    [
      'a single tab',
      { appJson: { tabBar: { list: [{ pagePath: 'pages/home/index', text: 'a' }] } } },
      'app.json has 1 tabs, WeChat takes 2 to 5',
    ],
    [
      'a tab that is no page',
      {
        appJson: {
          tabBar: {
            list: [
              { pagePath: 'none', text: 'a' },
              { pagePath: 'pages/home/index', text: 'b' },
            ],
          },
        },
      },
      'app.json makes none a tab, but it is no page of the main package',
    ],
    [
      'a missing icon',
      {
        appJson: {
          tabBar: {
            list: [
              { pagePath: 'pages/home/index', text: 'a', iconPath: 'a.png' },
              { pagePath: 'pages/home/index', text: 'b' },
            ],
          },
        },
      },
      'app.json names the icon a.png, which is missing',
    ],
    [
      'a custom tab bar without its component',
      {
        appJson: {
          tabBar: {
            custom: true,
            list: [
              { pagePath: 'pages/home/index', text: 'a' },
              { pagePath: 'pages/home/index', text: 'b' },
            ],
          },
        },
      },
      'the custom tab bar names custom-tab-bar/index, but custom-tab-bar/index.js is missing',
    ],
    [
      'a preload rule for nothing',
      { appJson: { preloadRule: { 'pages/home/index': { packages: ['none'] } } } },
      'preloadRule of pages/home/index names none, which is no subpackage',
    ],
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
    [
      'a main package over its budget',
      { files: { 'big.js': `"${'x'.repeat(20_000)}"` } },
      /^the package main has \d+ bytes, 20000 are allowed; largest: big\.js 20002,/,
    ],
    [
      'a subpackage over its budget',
      {
        appJson: { subPackages: [{ root: 'sub', pages: [] }] },
        files: { 'sub/big.js': `"${'x'.repeat(5_000)}"` },
      },
      'the package sub has 5002 bytes, 5000 are allowed; largest: sub/big.js 5002',
    ],
    [
      'a foreign address in a script',
      { files: { 'code.js': '"https://elsewhere.example/a.png"' } },
      'code.js names https://elsewhere.example/a.png',
    ],
    [
      'a foreign picture in a style',
      { files: { 'app.wxss': '.a { background: url(//elsewhere.example/a.png) }' } },
      'app.wxss names //elsewhere.example/a.png',
    ],
    [
      'a name that WeChat lacks',
      { files: { 'code.js': 'new AbortController()' } },
      'code.js uses AbortController, which WeChat does not have',
    ],
    [
      'what Android phones lack',
      { files: { 'code.js': 'new Intl.NumberFormat()' } },
      'code.js uses Intl, which WeChat does not have',
    ],
    ['eval', { files: { 'code.js': 'eval("1")' } }, 'code.js uses eval(), which WeChat does not have'],
    [
      'code made from strings',
      { files: { 'code.js': 'var f = new Function("a", "return a")' } },
      'code.js uses Function(), which WeChat does not have',
    ],
    [
      'JavaScript that cannot be read',
      { files: { 'code.js': 'var = 1' } },
      /^code\.js cannot be read: .*Unexpected token/,
    ],
    [
      'wxml that does not close',
      { pages: { 'pages/home/index': { wxml: '<view><text></view>' } } },
      /^pages\/home\/index\.wxml:1:\d+: expect end-tag `text`/,
    ],
    ['wxss that does not close', { files: { 'app.wxss': '.a { color: red' } }, /app\.wxss\(1:\d+\)/],
    [
      'a selector that WeChat refuses',
      { files: { 'a.wxss': '.a{b:c}', 'pages/home/index.wxss': '* { color: red }' } },
      /pages\/home\/index\.wxss\(1:\d+\)/,
    ],
    [
      'a style that imports what is not there',
      { files: { 'app.wxss': '@import "./none.wxss";' } },
      /`\.\/none\.wxss` not found from `app\.wxss`/,
    ],
  ])('finds %s', (_what, options, problem) => {
    expect(problemsOf(options)).toContainEqual(
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    );
  });
});

describe('compilerPath', () => {
  it('says so where WeChat publishes no compiler', () => {
    expect(() => compilerPath('wcc', { platform: 'linux', arch: 'arm64' })).toThrow(
      /Linux on x64.*linux arm64/s,
    );
  });
});
