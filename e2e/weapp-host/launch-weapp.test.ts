import { aPackage, type FixturePage } from './fixture/a-package';
import { byTag, byText, launchWeapp, Phone, WeappProblem } from './index';

const launchPage = (page: FixturePage, app?: string) =>
  launchWeapp({
    packageDir: aPackage({ pages: { 'pages/home/index': page }, ...(app === undefined ? {} : { app }) }),
  });

const button = (tap: string): FixturePage => ({
  wxml: '<button bindtap="onTap">go</button><view>{{said}}</view>',
  page: `{ data: { said: '' }, onTap() { ${tap} } }`,
});

describe('launchWeapp', () => {
  it('runs the program, then its first page, then draws it', async () => {
    const app = await launchPage(
      {
        wxml: '<view>{{steps}}</view>',
        page: `{
          onLoad(query) { this.step('load'); },
          onShow() { this.step('show'); },
          onReady() { this.step('ready'); },
          step(name) { getApp().steps.push(name); this.setData({ steps: getApp().steps.join(' ') }); },
        }`,
      },
      `App({ steps: [], onLaunch({ path }) { this.steps.push('launch ' + path); }, onShow() { this.steps.push('app'); } });`,
    );
    expect(app.page.text()).toBe('launch pages/home/index app load show ready');
    await app.close();
  });

  it('has no name that WeChat lacks', async () => {
    const names = [
      'window',
      'document',
      'fetch',
      'URL',
      'localStorage',
      'process',
      'Buffer',
      'AbortController',
      'structuredClone',
      'Intl',
      'WebAssembly',
      'Object.hasOwn',
      '[].toSorted',
    ];
    const app = await launchPage(
      button(`this.setData({ said: [${names.map((name) => `typeof ${name}`).join()}].join(' ') });`),
    );
    await app.tap(byText('go'));
    expect(app.page.text()).toBe(`go\n${names.map(() => 'undefined').join(' ')}`);
    await app.close();
  });

  it('refuses code made from strings', async () => {
    const app = await launchPage(button('new Function("return 1")();'));
    await expect(app.tap(byText('go'))).rejects.toThrow(/EvalError/);
    app.stop();
  });

  it.each([
    [
      'an error on the console',
      'console.error("lost", new TypeError("the reason"));',
      /console\.error: lost .*the reason/s,
    ],
    ['an exception of a handler', 'throw new Error("broken");', /onTap threw .*broken/s],
    [
      'an exception of a timer',
      'setTimeout(() => { throw new Error("later"); }, 1);',
      /a timer threw .*later/s,
    ],
    ['an API that the host does not know', 'wx.request({});', /wx\.request was called/],
    [
      'an API that is caught by the program',
      'try { wx.request({}); } catch (error) {}',
      /wx\.request was called/,
    ],
    [
      'more data than WeChat carries at once',
      'this.setData({ said: "x".repeat(1100000) });',
      /one setData carries/,
    ],
    [
      'a picture that is not in the package',
      'this.setData({ said: "" }, () => wx.nope());',
      /wx\.nope is not a function/,
    ],
  ])('fails the step that met %s', async (_what, tap, reason) => {
    const app = await launchPage(button(tap));
    await expect(app.tap(byText('go'))).rejects.toThrow(reason);
    app.stop();
  });

  it('fails a page whose wxml asks for what is not there', async () => {
    const launched = launchPage({ wxml: '<image src="/pictures/none.png"/><strange-thing/>' });
    await expect(launched).rejects.toThrow(WeappProblem);
    await expect(launched).rejects.toThrow(/none\.png.*not in the package/s);
    await expect(launched).rejects.toThrow(/<strange-thing>/);
  });

  it('calls a method that is missing a problem, not a silence', async () => {
    const app = await launchPage({ wxml: '<button bindtap="onNothing">go</button>' });
    await expect(app.tap(byText('go'))).rejects.toThrow(/no method "onNothing"/);
    app.stop();
  });

  it('waits for short timers but not for long ones', async () => {
    const app = await launchPage(
      button(`setTimeout(() => this.setData({ said: 'soon' }), 30); setTimeout(() => { throw 1; }, 60000);`),
    );
    await app.tap(byText('go'));
    expect(app.page.text()).toBe('go\nsoon');
    await app.close();
  });

  it('counts what the page sends to its view', async () => {
    const app = await launchPage(button(`this.setData({ said: '好' }); this.setData({ said: 'abc' });`));
    await app.tap(byText('go'));
    expect(app.stats).toEqual([
      {
        path: 'pages/home/index',
        setData: {
          calls: 2,
          bytes: '{"said":"好"}'.length + 2 + '{"said":"abc"}'.length,
          bytesMax: 14,
          callsPerSecondMax: 2,
          bytesPerSecondMax: 28,
        },
        nodes: 3,
        depth: 2,
      },
    ]);
    await app.close();
  });

  it('keeps what the program handed over apart from what it changes later', async () => {
    const app = await launchPage(
      button(
        `const row = { words: 'first' }; this.setData({ said: row.words, row }); row.words = 'second'; this.setData({ said: this.data.row.words });`,
      ),
    );
    await app.tap(byText('go'));
    expect(app.page.text()).toBe('go\nfirst');
    await app.close();
  });

  it('gives the program values of its own world', async () => {
    const app = await launchPage(
      button(
        `wx.getSystemInfo({ success: (info) => this.setData({ said: [info instanceof Object, wx.getStorageInfoSync().keys instanceof Array].join() }) });`,
      ),
    );
    await app.tap(byText('go'));
    expect(app.page.text()).toBe('go\ntrue,true');
    await app.close();
  });

  it('loses what a page says after it is closed', async () => {
    const app = await launchWeapp({
      packageDir: aPackage({
        pages: {
          'pages/home/index': button(`wx.navigateTo({ url: '/pages/late/index' });`),
          'pages/late/index': {
            wxml: '<view>late</view>',
            page: `{ onUnload() { setTimeout(() => this.setData({ said: 'too late' }), 1); } }`,
          },
        },
      }),
    });
    await app.tap(byText('go'));
    await app.back();
    expect(app.stats.map(({ setData }) => setData.calls)).toEqual([0, 0]);
    await app.close();
  });

  it('sends its card to a chat from its own button and from the menu', async () => {
    const app = await launchPage({
      wxml: '<button open-type="share"><text>send</text></button>',
      page: `{ onShareAppMessage({ from }) { return { title: 'from ' + from, path: '/pages/home/index?a=1' }; } }`,
    });
    await app.tap(byText('send'));
    await app.share();
    const path = '/pages/home/index?a=1';
    expect(app.shared).toEqual([
      { title: 'from button', path, imageUrl: '' },
      { title: 'from menu', path, imageUrl: '' },
    ]);
    await app.close();
  });

  it('gives no card where its page has none, and none with a picture that is not there', async () => {
    const none = await launchPage({ wxml: '<view>x</view>' });
    await expect(none.share()).rejects.toThrow(/gives no card/);
    await none.close();
    const wrong = await launchPage({
      wxml: '<view>x</view>',
      page: `{ onShareAppMessage: () => ({ imageUrl: '/none.png' }) }`,
    });
    await expect(wrong.share()).rejects.toThrow(/none\.png, which is not in the package/);
    wrong.stop();
  });

  it('hears nothing any more once the phone has ended it', async () => {
    const phone = new Phone({ openid: 'x' });
    const run = `wx.setStorageSync('a', 1); wx.setStorage({ key: 'b', data: 1 }).then(() => wx.setStorageSync('c', 1)); setTimeout(() => wx.setStorageSync('d', 1), 5);`;
    const app = await launchWeapp({
      packageDir: aPackage({ pages: { 'pages/home/index': button(run) } }),
      phone,
    });
    const tapped = app.tap(byText('go'));
    // The step begins with several turns in which nothing happens.
    while (!phone.storage.has('a')) await new Promise(setImmediate);
    app.stop();
    await tapped;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([...phone.storage.keys()]).toEqual(['a', 'b']);
  });

  it('lets no package reach into a subpackage, which may not be on the phone yet', async () => {
    const launched = launchWeapp({
      packageDir: aPackage({
        pages: { 'pages/home/index': { wxml: '<view/>' } },
        app: `require('./sub/code'); App({});`,
        appJson: { subPackages: [{ root: 'sub', pages: [] }] },
        files: { 'sub/code.js': '' },
      }),
    });
    await expect(launched).rejects.toThrow(
      /app\.js requires '\.\/sub\/code', which is in another subpackage/,
    );
  });

  it('tells a picture that it is loaded', async () => {
    const app = await launchPage({
      wxml: '<image src="data:image/png;base64,AA" bindload="onLoaded"/><view>{{width}}</view>',
      page: '{ onLoaded({ detail }) { this.setData({ width: detail.width }); } }',
    });
    expect(app.page.count(byTag('image'))).toBe(1);
    expect(app.page.text()).toBe('320');
    await app.close();
  });
});
