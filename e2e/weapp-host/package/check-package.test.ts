import { aComponent, aPackage, type FixtureOptions } from '../fixture/a-package';
import { listPackageProblems, readWeappPackage, type PackageRules } from '../index';
import { compilerPath } from './compilers';

const rules: PackageRules = {
  bytesMaxOf: (name) => (name === 'main' ? 20_000 : 5_000),
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
