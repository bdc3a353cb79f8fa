import { sdkPrelude, startTestEmulator, type TestEmulator } from '../testing/start-test-emulator';

const sources = {
  whoami: `
    ${sdkPrelude}
    exports.main = async (event, context) => {
      const seen = { user: app.auth().getUserInfo(), raw: process.env.WX_OPENID, context };
      return event.isSlow ? new Promise((resolve) => setTimeout(() => resolve(seen), 100)) : seen;
    };`,
  counter: `
    let calls = 0, underWay = 0, mostUnderWay = 0;
    exports.main = async () => {
      underWay += 1;
      mostUnderWay = Math.max(mostUnderWay, underWay);
      await new Promise((resolve) => setTimeout(resolve, 30));
      underWay -= 1;
      calls += 1;
      return { calls, mostUnderWay, thread: require('node:worker_threads').threadId };
    };`,
  faulty: `
    exports.main = async ({ how }) => {
      if (how === 'throw') throw new Error('as it was told');
      if (how === 'crash') { setTimeout(() => { throw new Error('out of nowhere'); }); await new Promise(() => {}); }
      if (how === 'exit') { process.exit(1); }
      if (how === 'hoard') { const kept = []; for (;;) kept.push(new Array(100000).fill(how)); }
      if (how === 'cycle') { const self = {}; self.self = self; return self; }
      if (how === 'shout') return 'x'.repeat(6 * 1024 * 1024 + 1);
      if (how === 'nothing') return undefined;
      return 'fine';
    };`,
  endless: `
    exports.main = async ({ how }) => {
      if (how === 'hang') await new Promise(() => {});
      if (how === 'spin') for (;;);
      return 'fine';
    };`,
  broken: `throw new Error('cannot be loaded');`,
  pointless: `exports.other = 1;`,
  talker: `exports.main = async () => { console.log('said', 'aloud'); console.error('complained'); };`,
  surroundings: `
    exports.main = async () => ({ ...process.env, TIMEZONE: new Date().getTimezoneOffset(), ARGS: process.execArgv });`,
  outer: `
    ${sdkPrelude}
    exports.main = async () => {
      await db.collection('notes').add({ from: 'outer' });
      return (await app.callFunction({ name: 'inner', data: {} })).result;
    };`,
  inner: `
    ${sdkPrelude}
    exports.main = async () => {
      await db.collection('notes').add({ from: 'inner' });
      await app.getTempFileURL({ fileList: ['cloud://nothing'] });
      return app.auth().getUserInfo().openId;
    };`,
};

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator({
    functions: Object.entries(sources).map(([name, source]) => ({
      name,
      source,
      timeoutSeconds: name === 'endless' ? 1 : 10,
      memoryMb: 64,
      environment: { OWN: `of ${name}` },
    })),
    environment: { SHARED: 'by all', OWN: 'overruled' },
  });
});
afterAll(() => emulator.close());

const faulty = (how: string) => emulator.callFunction('faulty', { how });
const endless = (how: string) => emulator.callFunction('endless', { how });

describe('a call', () => {
  it('carries the identity of its caller, and only of its caller', async () => {
    const first = await emulator.callFunction('whoami', {}, { openid: 'openid-1', appid: 'wx1' });
    expect(first).toMatchObject({ user: { openId: 'openid-1', appId: 'wx1' } });
    const second = await emulator.callFunction('whoami', {});
    expect(second).toMatchObject({ user: { openId: '', appId: '' } });
  });

  it('finds the variables of the last caller still there, as in the cloud: only the key lists tell', async () => {
    await emulator.callFunction('whoami', {}, { openid: 'openid-2' });
    expect(await emulator.callFunction('whoami', {})).toMatchObject({
      raw: 'openid-2',
      user: { openId: '' },
    });
  });

  it('keeps its identity while others with theirs are under way', async () => {
    const openids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const answers = openids.map((openid) => emulator.callFunction('whoami', { isSlow: true }, { openid }));
    expect(await Promise.all(answers)).toMatchObject(openids.map((openId) => ({ user: { openId } })));
  });

  it('gets a context with the names of the real runtime', async () => {
    const { context } = (await emulator.callFunction('whoami', {}, { openid: 'o' })) as {
      context: { environment: string };
    };
    expect(context).toMatchObject({
      function_name: 'whoami',
      namespace: 'test-env',
      memory_limit_in_mb: 64,
      time_limit_in_ms: 10_000,
    });
    expect(JSON.parse(context.environment)).toMatchObject({ WX_OPENID: 'o', WX_CONTEXT_KEYS: 'WX_OPENID' });
  });

  it('passes no identity on to a function that it calls', async () => {
    expect(await emulator.callFunction('outer', {}, { openid: 'openid-3' })).toBe('');
  });

  it('of an unknown function fails', async () => {
    await expect(emulator.callFunction('absent', {})).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
  });
});

describe('instances', () => {
  it('serve one call at a time, at most four of a function, and stay warm', async () => {
    const call = () =>
      emulator.callFunction('counter', {}) as Promise<{ mostUnderWay: number; thread: number }>;
    const answers = await Promise.all(Array.from({ length: 12 }, call));
    expect(answers.map(({ mostUnderWay }) => mostUnderWay)).toEqual(Array(12).fill(1));
    const threads = new Set(answers.map(({ thread }) => thread));
    expect(threads.size).toBe(4);
    expect(threads).toContain((await call()).thread);
  });

  it('have the declared environment, dummy keys and nothing of the emulator process', async () => {
    process.env['SECRET_OF_THE_HOST'] = 'x';
    const seen = await emulator.callFunction('surroundings', {});
    expect(seen).toMatchObject({
      SHARED: 'by all',
      OWN: 'of surroundings',
      TENCENTCLOUD_RUNENV: 'SCF',
      TIMEZONE: 0,
      ARGS: [],
    });
    expect(seen).not.toHaveProperty('SECRET_OF_THE_HOST');
  });

  it('write to the log under the name of their function', async () => {
    await emulator.callFunction('talker', {});
    // Output travels beside the answer and may come after it.
    while (emulator.logged.filter(({ source }) => source === 'talker').length < 3)
      await new Promise(setImmediate);
    expect(emulator.logged).toContainEqual({ level: 'info', source: 'talker', message: 'said aloud' });
    expect(emulator.logged).toContainEqual({ level: 'error', source: 'talker', message: 'complained' });
  });
});

describe('a failing call', () => {
  it.each([
    ['throw', 'FUNCTIONS_EXECUTE_FAIL', /as it was told/],
    ['crash', 'FUNCTIONS_EXECUTE_FAIL', /out of nowhere/],
    ['exit', 'FUNCTIONS_EXECUTE_FAIL', /exited/],
    ['hoard', 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED', /memory/],
    ['cycle', 'FUNCTIONS_EXECUTE_FAIL', /circular/],
    ['shout', 'EXCEED_MAX_RESPONSE_SIZE', /bytes/],
  ])('(%s) answers %s, and the next call works', async (how, code, message) => {
    await expect(faulty(how)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    });
    expect(await faulty('not at all')).toBe('fine');
  });

  it.each(['hang', 'spin'])('(%s) is ended when its time is over, and the next call works', async (how) => {
    await expect(endless(how)).rejects.toMatchObject({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      message: expect.stringContaining('timed out after 1 seconds') as string,
    });
    expect(await endless('not at all')).toBe('fine');
  });

  it.each([
    ['broken', /cannot be loaded/],
    ['pointless', /exports no function named main/],
  ])('of a function that cannot be loaded (%s) says why, every time', async (name, message) => {
    for (let attempt = 0; attempt < 2; attempt += 1)
      await expect(emulator.callFunction(name, {})).rejects.toMatchObject({
        code: 'FUNCTIONS_EXECUTE_FAIL',
        message: expect.stringMatching(message) as string,
      });
  });

  it('is none when the function returns nothing: the answer is null', async () => {
    expect(await faulty('nothing')).toBeNull();
  });
});
