import { phoneCodeFor, startBackend, type Backend } from './testing';
import { phoneNumberIn, wechat } from './wechat';

let backend: Backend;
beforeAll(async () => (backend = await startBackend()));
afterAll(() => backend.stop());

const codeFor = (phoneNumber: string): Promise<string> => phoneCodeFor(backend, phoneNumber);

describe('the phone number behind a code', () => {
  it('has 11 digits', async () => {
    expect(await wechat.phoneNumberOf(await codeFor('13800000000'))).toBe('13800000000');
  });

  it('is told once', async () => {
    const code = await codeFor('13800000000');
    await wechat.phoneNumberOf(code);
    await expect(wechat.phoneNumberOf(code)).rejects.toMatchObject({ code: 'CodeInvalid' });
  });

  it('is not told for a code that nobody got', async () => {
    await expect(wechat.phoneNumberOf('made-up')).rejects.toMatchObject({ code: 'CodeInvalid' });
  });

  it('is refused when it is from elsewhere', async () => {
    const refused = wechat.phoneNumberOf(await codeFor('+852 51234567'));
    await expect(refused).rejects.toMatchObject({
      code: 'InvalidInput',
      details: { fields: ['phoneCode'] },
    });
  });

  it('waits for a better moment when nobody answers', async () => {
    const gone = await startBackend();
    const code = await codeFor('13800000000');
    await gone.stop();
    await expect(wechat.phoneNumberOf(code)).rejects.toMatchObject({ code: 'Busy' });
    Object.assign(process.env, backend.emulator.sdkEnvironment());
    expect(await wechat.phoneNumberOf(code)).toBe('13800000000');
  });
});

describe('an answer of WeChat', () => {
  const phone = { purePhoneNumber: '13800000000', countryCode: 86 };

  it('may have the country as a number', () => {
    expect(phoneNumberIn({ errcode: 0, errmsg: 'ok', phone_info: phone })).toBe('13800000000');
  });

  it.each([
    ['system busy', { errcode: -1, errmsg: 'system error' }, 'Busy'],
    ['too often this minute', { errcode: 45011, errmsg: 'api minute-quota reach limit' }, 'Busy'],
    ['a bad code', { errcode: 40029, errmsg: 'invalid code hint: [a] rid: b' }, 'CodeInvalid'],
    [
      'a number of the mainland that is no mobile number',
      { errcode: 0, phone_info: { ...phone, purePhoneNumber: '57188888888' } },
      'InvalidInput',
    ],
  ])('%s is a refusal that people can read', (_name, answer, code) => {
    expect(() => phoneNumberIn(answer)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it.each([
    ['a right that the function lacks', { errcode: -604101, errmsg: 'no permission' }, '-604101'],
    ['a success without a number', { errcode: 0, errmsg: 'ok' }, 'refuses'],
    ['something else', 'a page of HTML', 'does not describe'],
  ])('%s is a failure for the operator', (_name, answer, words) => {
    expect(() => phoneNumberIn(answer)).toThrow(words);
  });
});
