import { AbortController } from './abort-controller';
import { hasOwn } from './has-own';
import { TextEncoder } from './text-encoder';

describe('AbortController for WeChat', () => {
  it('tells everybody who still listens, once', () => {
    const controller = new AbortController();
    const [staying, leaving] = [jest.fn(), jest.fn()];
    controller.signal.addEventListener('abort', staying);
    controller.signal.addEventListener('abort', leaving);
    controller.signal.removeEventListener('abort', leaving);
    expect(controller.signal.aborted).toBe(false);
    controller.abort('enough');
    controller.abort('again');
    expect(controller.signal.aborted).toBe(true);
    expect(controller.signal.reason).toBe('enough');
    expect(staying).toHaveBeenCalledTimes(1);
    expect(leaving).not.toHaveBeenCalled();
  });
});

describe('TextEncoder for WeChat', () => {
  it.each(['', 'plain', '100% & more', '伍桥村 39827461', '😀é'])('writes %j in UTF-8', (text) => {
    expect([...new TextEncoder().encode(text)]).toEqual([...Buffer.from(text, 'utf8')]);
  });
});

describe('Object.hasOwn for WeChat', () => {
  it('tells what an object has of its own from what it inherits', () => {
    const options = Object.assign(Object.create({ inherited: 1 }) as object, { own: undefined });
    expect(hasOwn(options, 'own')).toBe(true);
    expect(hasOwn(options, 'inherited')).toBe(false);
    expect(hasOwn(Object.assign(Object.create(null) as object, { own: 1 }), 'own')).toBe(true);
  });
});
