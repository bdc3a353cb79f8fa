import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { people } from '@shared/contract/people';
import { copyDemoVillage } from '../../tools/local-runtime/copy-demo-village';
import {
  restartRuntimeProcess,
  startRuntimeProcess,
  type RuntimeProcess,
} from '../../tools/local-runtime/runtime-process';
import { idOf, signInAs } from './sign-in-as';

const dataDir = mkdtempSync(join(tmpdir(), 'start-and-stop-'));
let runtime: RuntimeProcess;

beforeAll(async () => {
  await copyDemoVillage(dataDir);
  runtime = await startRuntimeProcess(dataDir);
});
afterAll(async () => {
  await runtime.kill();
  rmSync(dataDir, { recursive: true });
});

it('a start says who there is to sign in as', () => {
  for (const role of [
    'villager',
    'member',
    'gridWorker',
    'secretary',
    'supervisor',
    'townshipOfficer',
  ] as const) {
    expect(runtime.output()).toMatch(new RegExp(`${role} +${idOf(role)}`));
  }
});

it('it answers that it is well', async () => {
  const answer = await fetch(`${runtime.address}/healthz`);
  expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ status: 'ok' })]);
});

it('a second start on the same port says so, and what to do', async () => {
  const other = mkdtempSync(join(tmpdir(), 'start-and-stop-other-'));
  await copyDemoVillage(other);
  const { port } = new URL(runtime.address);
  await expect(startRuntimeProcess(other, { port })).rejects.toThrow(
    new RegExp(`ended with 1 .*Port ${port} is in use.*PORT=${Number(port) + 1} npm start`, 's'),
  );
  rmSync(other, { recursive: true });
});

it('a second start in the same data folder says so, and what to do', async () => {
  await expect(startRuntimeProcess(dataDir)).rejects.toThrow(
    /ended with 1 .*in use by another npm start.*DATA_DIR=/s,
  );
});

it('a port that is none is refused', async () => {
  await expect(startRuntimeProcess(dataDir, { port: 'http' })).rejects.toThrow(/PORT=http is not a port/);
});

it('being asked to stop ends with 0, and everybody is still signed in after the next start', async () => {
  const { token } = await signInAs('member', runtime.address);
  expect(await runtime.stop()).toBe(0);
  runtime = await restartRuntimeProcess(runtime);
  const answer = await fetch(`${runtime.address}/api/people`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ method: people.getMe.name, input: {} }),
  });
  expect(await answer.json()).toMatchObject({ ok: true, data: { personId: idOf('member') } });
});
