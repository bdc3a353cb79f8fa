import { aPackage } from '../fixture/a-package';
import { byText, launchWeapp } from '../index';

/** Each page logs its moments and offers a button per move. */
const moves = {
  'to detail': `wx.navigateTo({ url: '/pages/detail/index?id=7&words=%E5%A5%BD' })`,
  'replace by detail': `wx.redirectTo({ url: '../detail/index' })`,
  'to boards': `wx.switchTab({ url: '/pages/boards/index' })`,
  'to home': `wx.switchTab({ url: '/pages/home/index' })`,
  'navigate to a tab': `wx.navigateTo({ url: '/pages/boards/index' })`,
  'switch to a page': `wx.switchTab({ url: '/pages/detail/index' })`,
  'to nowhere': `wx.navigateTo({ url: '/pages/nowhere/index' })`,
  'start over': `wx.reLaunch({ url: '/pages/boards/index' })`,
  'back by two': `wx.navigateBack({ delta: 2 })`,
} as const;
type Move = keyof typeof moves;

const page = (name: string) => ({
  wxml: `<view>${name} {{query}}</view><button wx:for="{{moves}}" wx:key="*this" data-move="{{item}}" bindtap="onMove">{{item}}</button>`,
  page: `{
    data: { moves: ${JSON.stringify(Object.keys(moves))}, query: '' },
    onLoad(query) { this.log('load'); this.setData({ query: JSON.stringify(query) }); },
    onShow() { this.log('show'); }, onHide() { this.log('hide'); }, onUnload() { this.log('unload'); },
    log(moment) { getApp().log.push('${name} ' + moment); },
    onMove({ currentTarget }) {
      const moves = { ${Object.entries(moves)
        .map(([words, call]) => `'${words}': () => ${call}`)
        .join(', ')} };
      moves[currentTarget.dataset.move]().catch(({ errMsg }) => getApp().log.push(errMsg));
    },
  }`,
});

const packageDir = () =>
  aPackage({
    app: `App({ log: [] , onHide() { console.log(this.log.join('|')); } });`,
    pages: {
      'pages/home/index': page('home'),
      'pages/boards/index': page('boards'),
      'pages/detail/index': page('detail'),
    },
    appJson: {
      tabBar: {
        list: [
          { pagePath: 'pages/home/index', text: '首页' },
          { pagePath: 'pages/boards/index', text: '积分榜' },
        ],
      },
    },
  });

/** The moments that the moves lead to, and the stack they leave. */
async function walk(...steps: readonly Move[]) {
  const app = await launchWeapp({ packageDir: packageDir() });
  for (const step of steps) await app.tap(byText(step));
  const { pageStack } = app;
  const text = app.page.text().split('\n')[0];
  await app.leaveAndReturn();
  const moments = app.consoleLines[0]?.replace('log: ', '').split('|').slice(0, -1) ?? [];
  await app.close();
  return { moments, pageStack, text };
}

describe('the page stack', () => {
  it('hides the page below a new one and shows it again', async () => {
    const { moments, pageStack } = await walk('to detail');
    expect(moments).toEqual(['home load', 'home show', 'home hide', 'detail load', 'detail show']);
    expect(pageStack).toEqual(['pages/home/index', 'pages/detail/index']);
  });

  it('hands parameters over as they stand in the address', async () => {
    const { text } = await walk('to detail');
    expect(text).toBe('detail {"id":"7","words":"%E5%A5%BD"}');
  });

  it('keeps tabs alive and closes what lies on them', async () => {
    const { moments, pageStack } = await walk('to detail', 'to boards', 'to home');
    expect(moments.slice(5)).toEqual([
      'detail unload',
      'boards load',
      'boards show',
      'boards hide',
      'home show',
    ]);
    expect(pageStack).toEqual(['pages/home/index']);
  });

  it('shows the tab again that a page lay on, and leaves alone the one that is open', async () => {
    const { moments } = await walk('to detail', 'to home', 'to home');
    expect(moments.slice(5)).toEqual(['detail unload', 'home show']);
  });

  it('puts a page in place of another', async () => {
    const { moments, pageStack } = await walk('to detail', 'replace by detail');
    expect(moments.slice(5)).toEqual(['detail unload', 'detail load', 'detail show']);
    expect(pageStack).toHaveLength(2);
  });

  it('starts over with one page', async () => {
    const { moments, pageStack } = await walk('to detail', 'start over');
    expect(moments.slice(5)).toEqual(['detail unload', 'home unload', 'boards load', 'boards show']);
    expect(pageStack).toEqual(['pages/boards/index']);
  });

  it('goes back as far as asked', async () => {
    const { pageStack } = await walk('to detail', 'to detail', 'to detail', 'back by two');
    expect(pageStack).toEqual(['pages/home/index', 'pages/detail/index']);
  });

  it.each([
    ['navigate to a tab', 'navigateTo:fail can not navigateTo a tabbar page'],
    ['switch to a page', 'switchTab:fail can not switch to no-tabBar page'],
    ['to nowhere', 'navigateTo:fail page "pages/nowhere/index" is not found'],
    ['back by two', 'navigateBack:fail cannot navigate back at first page'],
  ] as const)('refuses: %s', async (move, reason) => {
    const { moments, pageStack } = await walk(move);
    expect(moments).toEqual(['home load', 'home show', reason]);
    expect(pageStack).toEqual(['pages/home/index']);
  });

  it('refuses an eleventh page', async () => {
    const { moments, pageStack } = await walk(...Array.from({ length: 10 }, () => 'to detail' as const));
    expect(pageStack).toHaveLength(10);
    expect(moments.at(-1)).toBe('navigateTo:fail webview count limit exceed');
  });

  it('is told that the program is left and opened again, before and after its pages', async () => {
    const app = await launchWeapp({
      packageDir: aPackage({
        app: `App({ onLaunch() { wx.onAppShow(() => console.log('heard show')); wx.onAppHide(() => console.log('heard hide')); },
          onShow() { console.log('app show'); }, onHide() { console.log('app hide'); } });`,
        pages: {
          'pages/home/index': {
            wxml: '<view/>',
            page: `{ onShow() { console.log('page show'); }, onHide() { console.log('page hide'); } }`,
          },
        },
      }),
    });
    await app.hide();
    await app.show();
    expect(app.consoleLines.slice(2).map((line) => line.replace('log: ', ''))).toEqual([
      'page hide',
      'app hide',
      'heard hide',
      'app show',
      'heard show',
      'page show',
    ]);
    await app.close();
  });

  it('goes back by the arrow and switches by the tab bar', async () => {
    const app = await launchWeapp({ packageDir: packageDir() });
    await app.tap(byText('to detail'));
    await app.back();
    expect(app.pageStack).toEqual(['pages/home/index']);
    await app.tapTab('积分榜');
    expect(app.pageStack).toEqual(['pages/boards/index']);
    await app.close();
  });
});
