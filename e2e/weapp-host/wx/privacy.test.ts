import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aPackage } from '../fixture/a-package';
import { outcomeOf } from '../fixture/outcome-of';
import { byText, launchWeapp, Phone } from '../index';

const checked = { __usePrivacyCheck__: true };

describe('the privacy guide', () => {
  const run = `
    const before = (await wx.getPrivacySetting()).needAuthorization;
    await wx.requirePrivacyAuthorize();
    return [before, (await wx.getPrivacySetting()).needAuthorization];`;

  it('is asked for once, by programs that declare it', async () => {
    const phone = new Phone({ openid: 'x' });
    phone.hasAgreedToPrivacyGuide = false;
    expect(JSON.parse(await outcomeOf(run, phone))).toEqual([false, false]);
    expect(JSON.parse(await outcomeOf(run, phone, checked))).toEqual([true, false]);
    expect(JSON.parse(await outcomeOf(run, phone, checked))).toEqual([false, false]);
  });

  it('can be refused', async () => {
    const phone = new Phone({ openid: 'x' });
    phone.agreesToPrivacyGuide = false;
    expect(await outcomeOf(run, phone, checked)).toMatch(/requirePrivacyAuthorize:fail privacy permission/);
  });
});

describe('the button that asks for the phone number', () => {
  const packageDir = aPackage({
    pages: {
      'pages/home/index': {
        wxml: '<button open-type="getPhoneNumber" bindgetphonenumber="onNumber"><text>number</text></button><view>{{said}}</view>',
        page: `{ onNumber({ detail }) { this.setData({ said: [detail.errMsg, detail.code].join() }); } }`,
      },
    },
    appJson: checked,
  });
  const press = async (phone: Phone, runtimeUrl?: string): Promise<string> => {
    const app = await launchWeapp({ packageDir, phone, ...(runtimeUrl === undefined ? {} : { runtimeUrl }) });
    await app.tap(byText('number'));
    const said = app.page.text().replace(/^number\n/, '');
    await app.close();
    return said;
  };

  it('gives the code that the runtime makes for the number', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => asked.push(`${request.url ?? ''} ${chunk.toString()}`));
      request.on('end', () => response.end(JSON.stringify({ code: 'code-1' })));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const phone = new Phone({ openid: 'x' });
    phone.phoneNumber = '13800001234';
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await press(phone, url)).toBe('getPhoneNumber:ok,code-1');
    server.close();
    expect(asked).toEqual(['/emulator/wechat/phone-code {"phoneNumber":"13800001234"}']);
  });

  it('gives none when the person says no, or the privacy guide was not agreed to', async () => {
    const phone = new Phone({ openid: 'x' });
    expect(await press(phone)).toBe('getPhoneNumber:fail user deny,');
    phone.phoneNumber = '13800001234';
    phone.hasAgreedToPrivacyGuide = false;
    expect(await press(phone)).toMatch(/^getPhoneNumber:fail privacy permission/);
  });
});
