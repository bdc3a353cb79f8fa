import './cloud-environment';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../../emulator/src/index';
import { collections, type CollectionName } from '../../functions/_runtime/collections';
import { serve } from '../../functions/_runtime/serve';
import { signToken } from '../../functions/_runtime/token';
import { routes as announcementRoutes } from '../../functions/announcements/index';
import { routes as checkInRoutes } from '../../functions/check-ins/index';
import { routes as mediaRoutes } from '../../functions/media/index';
import { routes as pointsRoutes } from '../../functions/points/index';
import { routes as snapshotRoutes } from '../../functions/snapshots/index';
import type { CallBody } from '../../miniprogram/src/api/wire';

type Main = ReturnType<typeof serve>;

/** The cloud's side: the functions as they are deployed, on the genuine SDK and the emulator, in this process. */
export interface VillageServer {
  /** What a function answers to one HTTP call, as JSON opened. */
  readonly answer: (functionName: string, body: CallBody, token: string) => Promise<unknown>;
  readonly tokenOf: (personId: string) => Promise<string>;
  /** A token whose time is over. */
  readonly expiredTokenOf: (personId: string) => Promise<string>;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly find: (collection: CollectionName, filter: Record<string, unknown>) => Promise<readonly Found[]>;
  readonly insert: (
    collection: CollectionName,
    documents: readonly Record<string, unknown>[],
  ) => Promise<void>;
  /** Counts up: villages of one server must not be the same. */
  readonly nextNumber: () => number;
  readonly stop: () => Promise<void>;
}

export type Found = Readonly<Record<string, unknown>> & { readonly _id: string };

const mains: Readonly<Record<string, Main>> = {
  announcements: serve(announcementRoutes),
  'check-ins': serve(checkInRoutes),
  media: serve(mediaRoutes),
  points: serve(pointsRoutes),
  snapshots: serve(snapshotRoutes),
};

/** In memory where the machine has such a folder: what is simulated is the way to the disk, not the disk. */
const fastestDir = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

const tokenMadeAt = (at: string, personId: string): Promise<string> =>
  signToken({ kind: 'person', personId, sessionId: 'simulation' }, at);

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

export async function startVillageServer(): Promise<VillageServer> {
  const dataDir = mkdtempSync(join(fastestDir(), 'five-star-simulation-'));
  const emulator = await startEmulator({
    port: 0,
    dataDir,
    envId: 'simulation',
    collections,
    functions: [],
    environment: {},
    log: () => undefined,
  });
  Object.assign(process.env, emulator.sdkEnvironment());
  const { engine } = emulator;
  let count = 0;
  return {
    async answer(functionName, body, token) {
      const main = mains[functionName];
      if (main === undefined) throw new TypeError(`no function ${functionName} is simulated`);
      const reply = (await main({
        path: `/api/${functionName}`,
        httpMethod: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
        isBase64Encoded: false,
      })) as { readonly body: string };
      return JSON.parse(reply.body) as unknown;
    },
    tokenOf: (personId) => tokenMadeAt(daysAgo(0), personId),
    expiredTokenOf: (personId) => tokenMadeAt(daysAgo(31), personId),
    startedAt: Date.now(),
    find: (collection, filter) => engine.find(collection, { filter }),
    async insert(collection, documents) {
      await engine.insert(collection, documents);
    },
    nextNumber: () => (count += 1),
    async stop() {
      await emulator.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
