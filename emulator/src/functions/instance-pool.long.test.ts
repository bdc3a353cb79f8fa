import { startTestEmulator, type TestEmulator } from '../testing/start-test-emulator';

const source = `
  exports.main = ({ waitMs }) => new Promise((resolve) => {
    setTimeout(() => resolve(require('node:worker_threads').threadId), waitMs);
  });`;

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startTestEmulator({
    functions: ['one', 'two', 'three'].map((name) => ({
      name,
      source,
      timeoutSeconds: name === 'three' ? 1 : 10,
    })),
    instancesMax: 2,
    instancesPerFunctionMax: 2,
  });
});
afterAll(() => emulator.close());

const call = (name: string, waitMs: number) => emulator.callFunction(name, { waitMs }) as Promise<number>;

describe('the bound of all instances', () => {
  it('makes the longest idle instance leave for another function', async () => {
    const first = await call('one', 0);
    await call('two', 0);
    await call('three', 0);
    expect(await call('one', 0)).not.toBe(first);
  });

  it('makes calls wait for a busy instance, in their order', async () => {
    const finished: string[] = [];
    const noted = (name: string) => call(name, 100).then(() => finished.push(name));
    await Promise.all([noted('one'), noted('one'), noted('two'), noted('one')]);
    expect(finished).toHaveLength(4);
    expect(finished.slice(0, 2)).toEqual(['one', 'one']);
  });

  it('refuses a call that waited as long as its function may run', async () => {
    const busy = [call('one', 3000), call('two', 3000)];
    await expect(call('three', 0)).rejects.toMatchObject({ code: 'EXCEED_CONCURRENT_REQUEST_LIMIT' });
    await Promise.all(busy);
  });
});

describe('a closed emulator', () => {
  it('ends calls that wait for an instance and starts nothing any more', async () => {
    const other = await startTestEmulator({
      functions: [{ name: 'one', source: 'exports.main = () => new Promise(() => {});', timeoutSeconds: 60 }],
      instancesMax: 1,
      closingMsMax: 100,
    });
    const [underWay, waiting] = [other.callFunction('one', {}), other.callFunction('one', {})];
    const ends = Promise.all([
      expect(underWay).rejects.toThrow('exited'),
      expect(waiting).rejects.toThrow('is closed'),
    ]);
    await other.close();
    await ends;
    await expect(other.callFunction('one', {})).rejects.toThrow('is closed');
  });
});
