import { accounts } from '@shared/contract/accounts';
import { getMe } from '@shared/contract/people';
import { copy as joinCopy } from '../../miniprogram/src/features/join/copy';
import { copy as meCopy } from '../../miniprogram/src/features/me/copy';
import { copy as privacyCopy } from '../../miniprogram/src/features/privacy/copy';
import { confirmCopy } from '../../miniprogram/src/features/sign-in/confirm-copy';
import { signInText } from '../../miniprogram/src/features/sign-in/sign-in-text';
import { copy as importCopy } from '../../miniprogram/src/features/imports/copy';
import { fileCopy } from '../../miniprogram/src/components/file-copy';
import { pageTitles } from '../../miniprogram/src/pages/titles-copy';
import { privacyCopy as guideCopy } from '../../miniprogram/src/platform/privacy-copy';
import { writeWorkbook } from '../../functions/sheets/write-workbook';
import { apiClient } from '../../tools/local-runtime/api-client';
import { demoVillage } from '../../tools/seed/cast';
import { byClass, byLabel, byText, Phone, within } from '../weapp-host';
import { prepareTimeoutMs } from './built-weapp';
import { startWeappVillage, type WeappVillage } from './weapp-village';

let village: WeappVillage;
beforeAll(async () => {
  village = await startWeappVillage();
}, prepareTimeoutMs);
afterAll(() => village.close());

const joinPage = 'pages/account/join/index';

/** Somebody of the roster who never opened the mini-program on this phone. */
const neighbour = demoVillage.people[150]!;

describe('a WeChat user whom nobody knows', () => {
  const aStranger = (openid: string) => {
    const phone = new Phone({ openid });
    phone.hasAgreedToPrivacyGuide = false;
    return phone;
  };

  it('is led to the notice, shows the number of the phone, and is in', async () => {
    const phone = aStranger('wx-second-phone');
    phone.phoneNumber = neighbour.phone;
    const app = await village.open(phone);
    await app.until(() => app.page.path === joinPage);
    expect(app.page.text()).toContain(privacyCopy.consentTitle);
    await app.tap(byText(privacyCopy.agree));
    await app.tap(byText(joinCopy.phoneAllow));
    expect(app.modal?.content).toBe(guideCopy.why.phoneNumber);
    await app.answerModal(guideCopy.agree);
    await app.tap(byText(joinCopy.phoneAsk));
    await app.until(() => app.page.path === 'pages/home/index');
    expect(app.page.text()).toContain('伍桥村');
    await app.tap(byText(pageTitles.me));
    expect(app.page.text()).toContain(neighbour.name);
    await app.close();

    const again = await village.open(phone);
    expect(again.page.text()).toContain('伍桥村');
    await again.close();
  });

  it('is asked for no more than wanted, and told what to do without the number', async () => {
    const phone = aStranger('wx-shy');
    phone.hasAgreedToPrivacyGuide = true;
    const app = await village.open(phone, joinPage);
    await app.tap(byText(privacyCopy.agree));
    await app.tap(byText(joinCopy.phoneAsk));
    expect(app.page.text()).toContain(joinCopy.phoneRefused);
    await app.close();
  });
});

describe('a phone', () => {
  it('signs the computer in whose code it scans', async () => {
    const computer = apiClient(village.address, '');
    const secret = 's'.repeat(40);
    const { signInId, code } = await computer.call(accounts.submitSignIn, { secret, label: '村部电脑' });
    const app = await village.open(village.phoneOf('secretary'), 'pages/me/index');
    await app.tap(byText(meCopy.confirmSignIn));
    app.phone.scansCode(signInText(code));
    await app.tap(byText(confirmCopy.scan));
    expect(app.page.text()).toContain('村部电脑');
    expect(app.page.text()).toContain(confirmCopy.warning);
    expect(await computer.call(accounts.getSignIn, { signInId, secret })).toMatchObject({ state: 'waiting' });
    await app.tap(byText(confirmCopy.confirm));
    expect(app.page.text()).toContain(confirmCopy.confirmed);
    await app.close();

    const { token } = await computer.call(accounts.getSignIn, { signInId, secret });
    const signedIn = apiClient(village.address, token!);
    const secretary = await village.as('secretary');
    const { personId } = await secretary.call(getMe, {});
    expect((await signedIn.call(getMe, {})).personId).toBe(personId);
  });

  it('shows its owner the own data as a sheet', async () => {
    const app = await village.open(village.phoneOf('villager'), 'pages/account/privacy/index');
    await app.tap(byText(privacyCopy.mine));
    const [document] = app.documents;
    const { name } = await (await village.as('villager')).call(getMe, {});
    expect(document?.name).toMatch(new RegExp(`^${name}.*\\.xlsx$`));
    expect(document?.bytes.subarray(0, 2).toString()).toBe('PK');
    await app.close();
  });

  it('brings a roster in that was sent to the secretary in a chat', async () => {
    const phone = village.phoneOf('secretary');
    phone.choosesFile({
      name: '新来的.xlsx',
      bytes: await writeWorkbook([
        {
          name: '名册',
          columns: ['编号', '姓名', '手机号'].map((heading) => ({ heading, widthChars: 14 })),
          rows: [
            ['W01', '卞春分', '13912360001'],
            ['W02', '卞清明', '1391236'],
          ],
        },
      ]),
    });
    const app = await village.open(phone, 'pages/people/import/index');
    await app.tap(byText(fileCopy.chooseFromChat));
    await app.tap(byText(importCopy.send));
    await app.until(() => app.page.text().includes('手机号「1391236」不对'));
    expect(app.page.has(byLabel(`${importCopy.plans.roster.add} 1`))).toBe(true);
    await app.tap(byText(importCopy.confirm(1)));
    await app.tap(within(byClass('sheet'), byText(importCopy.confirm(1))));
    await app.until(() => app.page.text().includes(importCopy.seePeople));
    await app.close();
  });
});
