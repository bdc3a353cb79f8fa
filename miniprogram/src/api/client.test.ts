import { getEntry, reverse } from '@shared/contract/points';
import Taro, { cloud, setCloudAnswer } from '../../jest/taro';
import { ApiError, NoAnswerError } from './api-error';
import { call } from './client';
import { currentToken, forgetSession, startSession } from './session';

const refusal = (code: string) => ({
  ok: false,
  error: { code, details: { reason: 'x' }, requestId: 'r-1' },
});

describe('call', () => {
  it("sends a method to the function of its name and answers the wire's data", async () => {
    setCloudAnswer(() => ({ ok: true, data: { entryId: 'e-1' } }));
    await expect(call(getEntry, { entryId: 'e-1' })).resolves.toEqual({ entryId: 'e-1' });
    expect(cloud.callFunction).toHaveBeenCalledWith({
      name: 'points',
      data: { method: 'points.getEntry', input: { entryId: 'e-1' }, requestKey: undefined },
    });
  });

  it('throws a refusal with its code, details and request id', async () => {
    setCloudAnswer(() => refusal('AlreadyReversed'));
    const failure = call(reverse, { entryId: 'e-1', reason: 'x' }, { requestKey: 'key-00001' });
    await expect(failure).rejects.toEqual(new ApiError('AlreadyReversed', { reason: 'x' }, 'r-1'));
    await expect(failure).rejects.toMatchObject({ details: { reason: 'x' }, requestId: 'r-1' });
  });

  it('takes a code that this build does not know for an internal fault', async () => {
    setCloudAnswer(() => refusal('NewerThanThisBuild'));
    await expect(call(getEntry, { entryId: 'e-1' })).rejects.toMatchObject({ code: 'Internal' });
  });

  it('takes anything that is no answer of ours for no answer', async () => {
    setCloudAnswer(() => '<html>502</html>');
    await expect(call(getEntry, { entryId: 'e-1' })).rejects.toEqual(new NoAnswerError('unreadable'));
  });

  it('says that nothing came back when the network is gone', async () => {
    setCloudAnswer(() => {
      throw new Error('cloud.callFunction:fail request:fail');
    });
    await expect(call(getEntry, { entryId: 'e-1' })).rejects.toMatchObject({ reason: 'offline' });
  });

  it('refuses to write without a request key', async () => {
    await expect(call(reverse, { entryId: 'e-1', reason: 'x' })).rejects.toThrow('needs a requestKey');
    expect(cloud.callFunction).not.toHaveBeenCalled();
  });

  it('leads to sign-in when the back end does not know the caller', async () => {
    setCloudAnswer(() => refusal('Unauthenticated'));
    await expect(call(getEntry, { entryId: 'e-1' })).rejects.toMatchObject({ code: 'Unauthenticated' });
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/sign-in/index' });
  });

  it.each(['Unauthenticated', 'TokenExpired'])(
    'turns nobody out for a refusal of a call (%s) that somebody else made before',
    async (code) => {
      startSession('token-1');
      let answer: (said: object) => void = () => undefined;
      const answered = new Promise((resolve) => (answer = resolve));
      setCloudAnswer(() => answered);
      const failure = expect(call(getEntry, { entryId: 'e-1' })).rejects.toMatchObject({ code });
      startSession('token-2');
      answer(refusal(code));
      await failure;
      expect(currentToken()).toBe('token-2');
      expect(Taro.redirectTo).not.toHaveBeenCalled();
      forgetSession();
    },
  );
});
