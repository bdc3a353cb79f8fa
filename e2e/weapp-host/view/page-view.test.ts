import { aComponent, aPackage, type FixturePage } from '../fixture/a-package';
import { around, byClass, byLabel, byPlaceholder, byText, launchWeapp, nth, within } from '../index';

const launch = (page: FixturePage, files: Record<string, string> = {}) =>
  launchWeapp({ packageDir: aPackage({ pages: { 'pages/home/index': page }, files }) });

describe('what a page shows', () => {
  it('is its text line by line, without what is hidden', async () => {
    const app = await launch({
      wxml: `<view>one <text>two</text></view><view hidden>no</view><view style="color:red; display:none">no</view>
        <block wx:if="{{is}}"><view>three</view></block><template name="t"><view>{{x}}</view></template><template is="t" data="{{x: 4}}"/>`,
      page: '{ data: { is: true } }',
    });
    expect(app.page.text()).toBe('one two\nthree\n4');
    await app.close();
  });

  it('is found by text, label, placeholder, class and place', async () => {
    const row = (name: string) =>
      `<view class="row big"><text>${name}</text><button bindtap="onTap" data-name="${name}" aria-label="delete ${name}">x</button></view>`;
    const app = await launch({
      wxml: `${row('a')}${row('b')}<input placeholder="words"/><view>{{taken}}</view>`,
      page: '{ onTap({ currentTarget }) { this.setData({ taken: currentTarget.dataset.name }); } }',
    });
    await app.tap(within(around(byText('b'), byClass('row')), byText('x')));
    expect(app.page.text()).toMatch(/b$/);
    await app.tap(byLabel('delete a'));
    expect(app.page.text()).toMatch(/a$/);
    await app.tap(nth(byText('x'), 1));
    expect(app.page.text()).toMatch(/b$/);
    expect(app.page.has(byPlaceholder('words'))).toBe(true);
    await expect(app.tap(byText('x'))).rejects.toThrow(/2 elements/);
    await expect(app.tap(byText('nothing'))).rejects.toThrow(/nothing on the page.*The page shows/s);
    await expect(app.tap(byText('a'))).rejects.toThrow(/2 elements|nothing hears a tap/);
    await app.close();
  });
});

describe('events', () => {
  it('travel outwards until one catches them, and name both elements', async () => {
    const app = await launch({
      wxml: `<view id="far" bindtap="onTap"><view id="outer" catchtap="onTap"><view id="inner" bindtap="onTap" data-user-name="u">go</view></view></view><text>{{seen}}</text>`,
      page: `{
        data: { seen: '' },
        onTap({ target, currentTarget, type }) { this.setData({ seen: this.data.seen + [type, target.id, currentTarget.id, target.dataset.userName].join(',') + ';' }); },
      }`,
    });
    await app.tap(byText('go'));
    expect(app.page.text()).toBe('go\ntap,inner,inner,u;tap,inner,outer,u;');
    await app.close();
  });

  it('of a field keep what was typed until the page gives another value', async () => {
    const app = await launch({
      wxml: `<input placeholder="free" bindinput="onFree"/><input placeholder="upper" value="{{upper}}" maxlength="4" bindinput="onUpper"/><textarea placeholder="long" bindinput="onFree"/>`,
      page: `{ data: { upper: '' }, onFree() {}, onUpper({ detail }) { this.setData({ upper: detail.value.toUpperCase() }); } }`,
    });
    await app.input(byPlaceholder('free'), 'abc');
    await app.input(byPlaceholder('upper'), 'abcdef');
    await app.input(byPlaceholder('long'), 'x'.repeat(200));
    expect(app.page.valueOf(byPlaceholder('free'))).toBe('abc');
    expect(app.page.valueOf(byPlaceholder('upper'))).toBe('ABCD');
    expect(app.page.valueOf(byPlaceholder('long'))).toHaveLength(140);
    await app.close();
  });

  it('do not come from what is disabled or deaf', async () => {
    const app = await launch({
      wxml: '<button disabled bindtap="onTap">shut</button><view>deaf</view><button open-type="share">share</button><button form-type="submit">form</button>',
      page: '{ onTap() {} }',
    });
    await expect(app.tap(byText('shut'))).rejects.toThrow(/disabled/);
    await expect(app.tap(byText('deaf'))).rejects.toThrow(/nothing hears a tap/);
    await expect(app.tap(byText('share'))).rejects.toThrow(/no card for sharing/);
    await expect(app.tap(byText('form'))).rejects.toThrow(/<form>/);
    await app.close();
  });
});

describe('components', () => {
  const files = aComponent(
    'parts/counter',
    '<view bindtap="onTap">{{label}} {{count}}/{{doubled}} <slot/><slot name="end"/></view>',
    `{
      behaviors: [Behavior({ data: { count: 1 } })],
      properties: { label: String, step: { type: Number, value: 1 } },
      observers: { 'label'(label) { this.setData({ doubled: label + label }); } },
      lifetimes: { attached() { console.log('attached ' + this.data.label); }, detached() { console.log('detached ' + this.data.label); } },
      methods: { onTap() { this.setData({ count: this.data.count + this.data.step }); this.triggerEvent('counted', { count: this.data.count }); } },
    }`,
  );
  const page = {
    wxml: `<counter wx:if="{{isShown}}" label="{{label}}" step="{{2}}" bind:counted="onCounted"><text slot="end">.</text><text bindtap="onSlot">in {{label}}</text></counter>
      <view>{{counted}}</view><button bindtap="onRename">rename</button><button bindtap="onDrop">drop</button>`,
    page: `{
      data: { label: 'a', isShown: true },
      onCounted({ detail }) { this.setData({ counted: 'counted ' + detail.count }); },
      onSlot() {}, onRename() { this.setData({ label: 'b' }); }, onDrop() { this.setData({ isShown: false }); },
    }`,
    json: { usingComponents: { counter: '../../parts/counter' } },
  };

  it('take properties and slots, keep their own data and tell the page', async () => {
    const app = await launch(page, files);
    expect(app.page.text()).toBe('a 1/aa in a.\nrename\ndrop');
    await app.tap(byText(/in a/));
    expect(app.page.text()).toBe('a 3/aa in a.\ncounted 3\nrename\ndrop');
    await app.tap(byText('rename'));
    expect(app.page.text()).toMatch(/^b 3\/bb in b\.\n/);
    await app.tap(byText('drop'));
    expect(app.consoleLines).toEqual(['log: attached a', 'log: detached b']);
    await app.close();
  });

  it('stand for what is inside them when the page asks who was tapped', async () => {
    const app = await launch(
      {
        wxml: '<view bindtap="onTap"><part id="part"/></view><view>{{who}}</view>',
        page: `{ onTap({ target, currentTarget }) { this.setData({ who: target.id + '|' + currentTarget.id }); } }`,
        json: { usingComponents: { part: '/parts/part' } },
      },
      aComponent(
        'parts/part',
        '<text id="inner" bindtap="onTap">go</text><text>{{who}}</text>',
        `{
        methods: { onTap({ target }) { this.setData({ who: ' ' + target.id }); } },
      }`,
      ),
    );
    await app.tap(byText('go'));
    expect(app.page.text()).toBe('go inner\npart|');
    await app.close();
  });

  it('draw the tab bar of programs that bring their own', async () => {
    const bar = aComponent(
      'custom-tab-bar/index',
      '<view bindtap="onTap">boards</view>',
      `{ methods: { onTap() { wx.switchTab({ url: '/pages/boards/index' }); } } }`,
    );
    const app = await launchWeapp({
      packageDir: aPackage({
        pages: {
          'pages/home/index': { wxml: '<view>home</view>' },
          'pages/boards/index': { wxml: '<view>rows</view>' },
        },
        appJson: {
          tabBar: {
            custom: true,
            list: [
              { pagePath: 'pages/home/index', text: 'h' },
              { pagePath: 'pages/boards/index', text: 'b' },
            ],
          },
        },
        files: bar,
      }),
    });
    expect(app.page.text()).toBe('home\nboards');
    await app.tap(byText('boards'));
    expect(app.page.text()).toBe('rows\nboards');
    await app.close();
  });
});
