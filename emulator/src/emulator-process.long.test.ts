import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sendRequest } from './testing/send-request';
import { sdkPrelude } from './testing/start-test-emulator';

const program = fileURLToPath(new URL('testing/emulator-process.ts', import.meta.url));
const probe = `
  ${sdkPrelude}
  exports.main = async ({ body }) => {
    const { write } = JSON.parse(body || '{}');
    if (write !== undefined) {
      await db.collection('notes').add({ _id: 'note-' + write });
      await app.uploadFile({ cloudPath: 'file-' + write, fileContent: Buffer.from('content ' + write) });
      return write;
    }
    return { offset: new Date().getTimezoneOffset(), hour: new Date(2026, 0, 1).toISOString() };
  };`;

let home: string;
let running: ChildProcess[] = [];
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'emulator-process-'));
  await writeFile(join(home, 'probe.js'), probe);
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running = [];
  await rm(home, { recursive: true });
});

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

async function start(variables: Record<string, string> = {}): Promise<Running> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', program, join(home, 'data'), join(home, 'probe.js')],
    {
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  running.push(child);
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('{')) return { child, url: (JSON.parse(line) as { url: string }).url };
  throw new Error('the emulator ended before it said its address');
}

async function post(url: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return (
    await sendRequest(url, '/api/probe', { method: 'POST', headers, body: JSON.stringify(body) })
  ).json();
}

describe('the process of an emulator', () => {
  it('runs functions in UTC, wherever it is started', async () => {
    const { url } = await start({ TZ: 'Asia/Shanghai' });
    expect(await post(url, {})).toEqual({ offset: 0, hour: '2026-01-01T00:00:00.000Z' });
  });

  it('loses nothing acknowledged when it is killed in the midst of writing, and starts again in the same folder', async () => {
    const { child, url } = await start();
    const acknowledged: number[] = [];
    const exited = once(child, 'exit');
    for (let write = 0; child.exitCode === null && child.signalCode === null; write += 1) {
      try {
        acknowledged.push((await post(url, { write })) as number);
      } catch {
        break;
      }
      if (write === 20) setTimeout(() => child.kill('SIGKILL'), 15);
    }
    await exited;
    expect(acknowledged.length).toBeGreaterThan(20);

    const again = await start();
    const headers = { authorization: 'TC3-HMAC-SHA256 x' };
    const ask = async (body: object) =>
      (
        await sendRequest(again.url, '/admin', { method: 'POST', headers, body: JSON.stringify(body) })
      ).json();
    for (const write of acknowledged) {
      const query = JSON.stringify({ _id: `note-${write}` });
      const found = await ask({ action: 'database.getDocument', collectionName: 'notes', query });
      expect(found).toMatchObject({ data: { list: [query] } });
      const fileid = `cloud://test-env.7465-test-env-1250000000/file-${write}`;
      const file = await ask({ action: 'storage.batchGetDownloadUrl', file_list: [{ fileid }] });
      const { download_list: files } = (file as { data: { download_list: { tempFileURL: string }[] } }).data;
      expect(await (await fetch(files[0]!.tempFileURL)).text()).toBe(`content ${write}`);
    }
  }, 30_000);
});
