import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputOf, Method } from '@shared/contract/method';
import type { Role } from '@shared/domain/roles';
import { ApiRefusal, listDevPeople, signIn, type ApiClient } from '../../tools/local-runtime/api-client';
import { copyDemoVillage } from '../../tools/local-runtime/copy-demo-village';
import { startRuntimeProcess, type RuntimeProcess } from '../../tools/local-runtime/runtime-process';
import { signInAs } from '../durability/sign-in-as';
import { cast, demoVillageCode } from '../../tools/seed/cast';

/** A running village with its cast, each signed in. */
export interface Village {
  readonly runtime: RuntimeProcess;
  readonly villageCode: string;
  readonly as: (role: Role) => ApiClient;
  /** Somebody who lives in another village and holds nothing in this one. */
  readonly stranger: ApiClient;
  readonly strangersId: string;
  readonly strangersVillageCode: string;
  readonly close: () => Promise<void>;
}

export async function startVillage(): Promise<Village> {
  const dataDir = mkdtempSync(join(tmpdir(), 'refusals-'));
  await copyDemoVillage(dataDir);
  const runtime = await startRuntimeProcess(dataDir);
  const close = async () => {
    await runtime.kill();
    rmSync(dataDir, { recursive: true });
  };
  try {
    return { runtime, villageCode: demoVillageCode, close, ...(await signEverybodyIn(runtime.address)) };
  } catch (error) {
    // Without a village there is nobody to close it: the runtime would outlive the tests.
    await close();
    throw error;
  }
}

async function signEverybodyIn(
  address: string,
): Promise<Pick<Village, 'as' | 'stranger' | 'strangersId' | 'strangersVillageCode'>> {
  const people = await listDevPeople(address);
  const stranger = people.find(
    ({ roles }) =>
      // Who has left the roster holds nothing anywhere, and cannot sign in.
      roles.length > 0 &&
      roles.every(({ unitCode }) => unitCode.length >= 12 && !unitCode.startsWith(demoVillageCode)),
  )!;
  const clients = new Map<Role, ApiClient>();
  for (const { role } of cast) clients.set(role, await signInAs(role, address));
  return {
    as: (role) => clients.get(role)!,
    stranger: await signIn(address, stranger.personId),
    strangersId: stranger.personId,
    strangersVillageCode: stranger.roles[0]!.unitCode.slice(0, 12),
  };
}

/** What a call is refused with, as `403 Forbidden`; fails when it is granted. */
export async function refusalOf<M extends Method>(
  client: ApiClient,
  method: M,
  input: InputOf<M>,
  requestKey?: string,
): Promise<string> {
  try {
    await client.call(method, input, requestKey);
  } catch (error) {
    if (error instanceof ApiRefusal) return `${error.status} ${error.code}`;
    throw error;
  }
  throw new Error(`${method.name} was granted`);
}

/** Status and code of any answer, as `404 NotFound`; `200` when there is no refusal in it. */
export async function outcomeOf(response: Response): Promise<string> {
  const text = await response.text();
  const code = /"code":"(\w+)"|<Code>(\w+)<\/Code>/.exec(text);
  return `${response.status} ${code?.[1] ?? code?.[2] ?? ''}`.trim();
}
