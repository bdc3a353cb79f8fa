import { getMe } from '@shared/contract/people';
import { setCloudAnswer } from '../../jest/taro';
import { actFor } from './acting-for';
import { call } from './client';
import { keepOwnPerson, onOwnPersonChange, ownPersonId } from './own-person';
import { forgetSession, startSession } from './session';

const aToken = (claims: object): string =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;
const sayMe = (personId: string) => setCloudAnswer(() => ({ ok: true, data: { personId } }));

afterEach(() => {
  forgetSession();
  keepOwnPerson(null);
  actFor(null);
});

describe('who uses this phone', () => {
  it('is whom a token of a person names', () => {
    expect(ownPersonId()).toBeNull();
    startSession(aToken({ use: 'person', sub: 'p-1' }));
    expect(ownPersonId()).toBe('p-1');
    forgetSession();
    expect(ownPersonId()).toBeNull();
  });

  it('is in WeChat whom the back end named last', async () => {
    sayMe('p-1');
    await call(getMe, {});
    expect(ownPersonId()).toBe('p-1');
    sayMe('p-2');
    await call(getMe, {});
    expect(ownPersonId()).toBe('p-2');
  });

  it('is not the one somebody acts for', async () => {
    sayMe('p-1');
    await call(getMe, {});
    actFor({ personId: 'p-9', name: 'Zhao' });
    sayMe('p-9');
    await call(getMe, {});
    expect(ownPersonId()).toBe('p-1');
  });

  it('is nobody once the back end no longer knows the phone', async () => {
    keepOwnPerson('p-1');
    setCloudAnswer(() => ({ ok: false, error: { code: 'Unauthenticated', details: { isUnbound: true } } }));
    await expect(call(getMe, {})).rejects.toMatchObject({ code: 'Unauthenticated' });
    expect(ownPersonId()).toBeNull();
  });

  it('is not known by the token of somebody else', () => {
    startSession(aToken({ use: 'wechat', sub: 'wx-1' }));
    keepOwnPerson('p-1');
    expect(ownPersonId()).toBe('p-1');
    startSession(aToken({ use: 'wechat', sub: 'wx-2' }));
    expect(ownPersonId()).toBeNull();
  });

  it('is not the one who was asked about before signing out', async () => {
    startSession(aToken({ use: 'person', sub: 'p-1' }));
    let answer: (said: object) => void = () => undefined;
    const answered = new Promise((resolve) => (answer = resolve));
    setCloudAnswer(() => answered);
    const asked = call(getMe, {});
    forgetSession();
    answer({ ok: true, data: { personId: 'p-1' } });
    await asked;
    expect(ownPersonId()).toBeNull();
  });

  it('is told when it changes, and only then, and as long as somebody listens', () => {
    const listener = jest.fn();
    const forget = onOwnPersonChange(listener);
    keepOwnPerson('p-1');
    keepOwnPerson('p-1');
    expect(listener).toHaveBeenCalledTimes(1);
    startSession(aToken({ use: 'person', sub: 'p-2' }));
    expect(listener).toHaveBeenCalledTimes(2);
    forget();
    forgetSession();
    keepOwnPerson('p-3');
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
