import { askPhoneCode, canAskPhoneCode } from './local-phone-code.h5';
import { phoneAnswerOf } from './phone-number';

describe('phoneAnswerOf', () => {
  it.each([
    [
      { errMsg: 'getPhoneNumber:ok', code: 'abc' },
      { outcome: 'code', code: 'abc' },
    ],
    [{ errMsg: 'getPhoneNumber:fail user deny' }, { outcome: 'refused' }],
    [{ errMsg: 'getPhoneNumber:fail privacy permission is not authorized' }, { outcome: 'refused' }],
    [{ errMsg: 'getPhoneNumber:fail no permission' }, { outcome: 'unavailable' }],
    [{ errMsg: 'getPhoneNumber:ok', code: '' }, { outcome: 'refused' }],
  ])('%j is %j', (detail, answer) => {
    expect(phoneAnswerOf(detail)).toEqual(answer);
  });
});

describe('the code for a number in a browser', () => {
  const fetched = jest.fn<Promise<unknown>, [string, { body: string }]>();
  const reply = (status: number, answer?: unknown) =>
    fetched.mockResolvedValue({
      status,
      ok: status < 300,
      json: () => (answer === undefined ? Promise.reject(new SyntaxError('<')) : Promise.resolve(answer)),
    });
  beforeEach(() => {
    Object.assign(globalThis, { fetch: fetched.mockReset() });
  });

  it('comes from the local runtime', async () => {
    reply(200, { code: 'local-1' });
    expect(await askPhoneCode('13800001234')).toEqual({ outcome: 'code', code: 'local-1' });
    expect(fetched.mock.calls[0]![0]).toBe('/emulator/wechat/phone-code');
    expect(JSON.parse(fetched.mock.calls[0]![1].body)).toEqual({ phoneNumber: '13800001234' });
  });

  it('is refused when the runtime does not take the number', async () => {
    reply(400, { error: 'no number' });
    expect(await canAskPhoneCode()).toBe(true);
    expect(await askPhoneCode('1')).toEqual({ outcome: 'refused' });
  });

  it.each([[404], [405], [200]])(
    'is unavailable where %d and no answer of a runtime comes',
    async (status) => {
      reply(status);
      expect(await canAskPhoneCode()).toBe(false);
      expect(await askPhoneCode('13800001234')).toEqual({ outcome: 'unavailable' });
    },
  );
});
