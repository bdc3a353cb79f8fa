import { cloudKeys } from './cloud';
import { openEnvironment, type Environment } from './environment';

let environment: Environment;
beforeAll(async () => (environment = await openEnvironment()));
afterAll(() => environment.close());

async function phoneCode(phoneNumber: string): Promise<string> {
  const body = JSON.stringify({ phoneNumber });
  const url = `${String(environment.emulatorUrl)}/emulator/wechat/phone-code`;
  const answer = (await (await fetch(url, { method: 'POST', body })).json()) as { readonly code: string };
  return answer.code;
}

const apiName = 'phonenumber.getPhoneNumber';
const getPhoneNumber = (code: string) => environment.app.callWxOpenApi({ apiName, requestData: { code } });

// In the cloud these need a person who taps a button in WeChat.
const describeOnEmulator = cloudKeys() ? describe.skip : describe;

describeOnEmulator(apiName, () => {
  it('exchanges a code for the number, once', async () => {
    const code = await phoneCode('13800000000');
    expect((await getPhoneNumber(code)).result).toEqual({
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: '13800000000',
        purePhoneNumber: '13800000000',
        countryCode: '86',
        watermark: { timestamp: expect.any(Number) as number, appid: 'wx0000000000000000' },
      },
    });
    expect((await getPhoneNumber(code)).result).toMatchObject({ errcode: 40029 });
  });

  it('tells the country of a number from elsewhere', async () => {
    const { result } = await getPhoneNumber(await phoneCode('+852 51234567'));
    expect(result).toMatchObject({
      phone_info: { phoneNumber: '+85251234567', purePhoneNumber: '51234567', countryCode: '852' },
    });
  });

  it.each([{ requestData: { code: 'made-up' } }, { requestData: {} }, {}])(
    'answers the number 40029 of WeChat for a bad code: %j',
    async (call) => {
      const { result } = await environment.app.callWxOpenApi({ apiName, ...call });
      expect(result).toMatchObject({ errcode: 40029 });
    },
  );

  it('refuses what it would have to ignore', async () => {
    const requestData = { code: 'a', openid: 'o' };
    const refused = environment.app.callWxOpenApi({ apiName, requestData });
    await expect(refused).rejects.toMatchObject({ code: 'EMULATOR_UNSUPPORTED' });
  });
});

describeOnEmulator('every other API of WeChat', () => {
  it.each(['security.msgSecCheck', 'toString', '/wxa/business/getuserphonenumber'])(
    '%s is answered as one that does not exist',
    async (name) => {
      const errmsg = expect.stringContaining(name) as string;
      const { result } = await environment.app.callWxOpenApi({ apiName: name });
      expect(result).toEqual({ errcode: -604100, errmsg });
    },
  );

  it('is refused in the form of protocol buffers', async () => {
    const refused = environment.app.callCompatibleWxOpenApi({ apiName: 'a', requestData: Buffer.from('a') });
    await expect(refused).rejects.toMatchObject({ code: 'EMULATOR_UNSUPPORTED' });
  });
});
