import { exclusively } from './windows.h5';

/** The browser's locks, as far as they are used: one after the other under a name. */
const withLocks = () => {
  let last = Promise.resolve();
  const request = (_name: string, work: () => Promise<void>) => {
    last = last.then(work);
    return last;
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
};

afterEach(() => {
  Reflect.deleteProperty(navigator, 'locks');
});

describe('windows of one browser', () => {
  const aWork = () => {
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
    };
    return {
      steps,
      both: () => Promise.all([exclusively('x', work('one')), exclusively('x', work('other'))]),
    };
  };

  it('take turns where the browser has locks', async () => {
    withLocks();
    const { steps, both } = aWork();
    await both();
    expect(steps).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
  });

  it('go on all the same where it has none', async () => {
    const { steps, both } = aWork();
    await both();
    expect(steps).toHaveLength(4);
  });
});
