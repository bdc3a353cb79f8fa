import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sendRequest } from './testing/send-request';
import { sdkPrelude, startTestEmulator, type TestEmulator } from './testing/start-test-emulator';

let emulator: TestEmulator | undefined;
afterEach(() => emulator?.close());

/** Says that it has started, and goes on when the file that it is told exists. */
const waiting = `
  ${sdkPrelude}
  const { existsSync } = require('node:fs');
  exports.main = async () => {
    console.log('started');
    while (!existsSync(process.env.GO_ON)) await new Promise((resolve) => setTimeout(resolve, 10));
    const { id } = await db.collection('notes').add({ written: 'while closing' });
    return (await db.collection('notes').doc(id).get()).data[0].written;
  };`;

describe('an emulator', () => {
  it('says that it is well, and how long each function took to start', async () => {
    emulator = await startTestEmulator({ functions: [{ name: 'one', source: 'exports.main = () => 1;' }] });
    const health = async () => (await sendRequest(emulator!.url, '/healthz')).json();
    expect(await health()).toMatchObject({
      status: 'ok',
      envId: 'test-env',
      functions: [{ name: 'one', coldStartMs: null }],
    });
    await emulator.callFunction('one', {});
    expect(await health()).toMatchObject({
      functions: [{ name: 'one', coldStartMs: expect.any(Number) as number }],
    });
  });

  it('asks the given routes before its own addresses', async () => {
    const seen: string[] = [];
    emulator = await startTestEmulator({
      routes: [
        (request) => {
          seen.push(request.url ?? '');
          return false;
        },
        (request, response) => {
          if (request.url !== '/api/dev-login') return false;
          response.end('by a route');
          return true;
        },
      ],
    });
    expect((await sendRequest(emulator.url, '/api/dev-login')).text).toBe('by a route');
    expect((await sendRequest(emulator.url, '/healthz')).status).toBe(200);
    expect(seen).toEqual(['/api/dev-login', '/healthz']);
  });

  it('answers a failing route with 500 and goes on', async () => {
    emulator = await startTestEmulator({ routes: [() => Promise.reject(new Error('of a route'))] });
    const answer = await sendRequest(emulator.url, '/');
    expect([answer.status, answer.json()]).toEqual([
      500,
      { ok: false, error: { code: 'Internal', details: {}, requestId: answer.headers['x-request-id'] } },
    ]);
    expect(emulator.logged.some(({ message }) => message.includes('of a route'))).toBe(true);
  });

  it('has nothing at other addresses', async () => {
    emulator = await startTestEmulator();
    for (const path of ['/', '/absent', '/administrator', '/emulator', '//'])
      expect([path, (await sendRequest(emulator.url, path)).status]).toEqual([path, 404]);
  });

  it('keeps a second one out of its data folder, also in the same process', async () => {
    emulator = await startTestEmulator();
    await expect(startTestEmulator({ dataDir: emulator.dataDir })).rejects.toThrow(
      'another emulator is running',
    );
  });

  it('leaves its data folder free when it cannot start', async () => {
    emulator = await startTestEmulator();
    const port = Number(new URL(emulator.url).port);
    const dataDir = `${emulator.dataDir}-second`;
    await expect(startTestEmulator({ port, dataDir })).rejects.toThrow('EADDRINUSE');
    const second = await startTestEmulator({ dataDir });
    await second.close();
  });

  it('has the data of the one before it', async () => {
    emulator = await startTestEmulator();
    const dataDir = `${emulator.dataDir}-kept`;
    const first = await startTestEmulator({ dataDir });
    await first.engine.insert('notes', [{ _id: 'a', text: 'kept' }]);
    await first.close();
    const second = await startTestEmulator({ dataDir });
    expect(await second.engine.find('notes', { filter: { _id: 'a' } })).toEqual([{ _id: 'a', text: 'kept' }]);
    await second.close();
  });
});

describe('closing', () => {
  it('lets a call under way finish its work with the database, and takes no new ones', async () => {
    const goOn = join(tmpdir(), `go-on-${randomUUID()}`);
    emulator = await startTestEmulator({
      functions: [{ name: 'waiting', source: waiting, environment: { GO_ON: goOn } }],
    });
    const { url, logged } = emulator;
    const underWay = [sendRequest(url, '/api/waiting'), emulator.callFunction('waiting', {})] as const;
    while (logged.filter(({ message }) => message === 'started').length < 2) await setImmediate();
    const closed = emulator.close();
    const refused = await sendRequest(url, '/api/waiting');
    expect([refused.status, refused.json()]).toMatchObject([503, { error: { code: 'Closing' } }]);
    await writeFile(goOn, '');
    expect([(await underWay[0]).text, await underWay[1]]).toEqual(['while closing', 'while closing']);
    await closed;
    await rm(goOn);
    await expect(sendRequest(url, '/healthz')).rejects.toHaveProperty('code', 'ECONNREFUSED');
  });

  it('can be asked for twice', async () => {
    emulator = await startTestEmulator();
    await Promise.all([emulator.close(), emulator.close()]);
  });

  it('ends idle connections', async () => {
    emulator = await startTestEmulator();
    const socket = connect(Number(new URL(emulator.url).port), '127.0.0.1');
    await once(socket, 'connect');
    const ended = once(socket, 'close');
    await emulator.close();
    await ended;
  });
});
