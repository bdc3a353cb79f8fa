import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from './database/engine';
import { openEngine } from './database/open-engine';
import type { Emulator, EmulatorOptions } from './emulator';
import { checkFunctionSpecs } from './functions/function-spec';
import { FunctionRuntime } from './functions/function-runtime';
import { RequestTally } from './functions/request-tally';
import { createHttpAccessEndpoint, httpAccessPrefix } from './http-access/http-access-endpoint';
import { limits } from './limits';
import { writeLogToConsole, type Log } from './log';
import { sdkEnvironment } from './sdk-environment';
import { lockDataDir, type DataDirLock } from './server/data-dir-lock';
import { EmulatorServer, type EndpointMount } from './server/emulator-server';
import { createHealthEndpoint } from './server/health-endpoint';
import { createLocalEndpoints, localPrefix } from './server/local/local-endpoints';
import { createStaticFiles } from './server/static-files';
import { FileStore } from './storage/file-store';
import { storagePrefix } from './storage/storage-address';
import { createStorageEndpoint } from './storage/storage-endpoint';
import { UrlSigner } from './storage/url-signer';
import { TimerSchedule } from './timers/timer-schedule';
import type { WechatService } from './wechat/open-apis';
import { PhoneCodes } from './wechat/phone-codes';
import { adminPrefix, createAdminEndpoint } from './wire/admin-endpoint';
import { withinDeadline } from './within-deadline';

/**
 * Starts a local CloudBase on one port: database, storage, functions, timers, HTTP access. Sets the time zone of
 * the whole process to UTC, because functions run in its threads and the cloud runs them in UTC. Throws when the
 * data folder is in use, the port is taken, or the cloud would refuse a declaration.
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  checkFunctionSpecs(options.functions, options.environment);
  if (options.collections.length > limits.collectionsMax)
    throw new TypeError(`an environment has at most ${limits.collectionsMax} collections`);
  process.env['TZ'] = 'UTC';
  await mkdir(options.dataDir, { recursive: true });
  const lock = lockDataDir(options.dataDir);
  try {
    return await open(options, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function open(options: EmulatorOptions, lock: DataDirLock): Promise<Emulator> {
  const { dataDir, isStrict = true } = options;
  const files = await FileStore.open(join(dataDir, 'storage'));
  const signer = await UrlSigner.open(join(dataDir, 'url-signing-key'));
  const engine = openEngine({ file: join(dataDir, 'database.sqlite'), isStrict });
  try {
    for (const collection of options.collections) await engine.createCollection(collection);
    return await serve(options, { lock, files, signer, engine });
  } catch (error) {
    await engine.close();
    throw error;
  }
}

interface Stores {
  readonly lock: DataDirLock;
  readonly files: FileStore;
  readonly signer: UrlSigner;
  readonly engine: Engine;
}

async function serve(options: EmulatorOptions, stores: Stores): Promise<Emulator> {
  const { log = writeLogToConsole, staticDir } = options;
  const address = { url: '' };
  const runtime = createRuntime(options, log, () => `${address.url}${adminPrefix}`);
  const timers = new TimerSchedule({ functions: options.functions, runtime, log });
  const requests = new RequestTally();
  const wechat = { appId: options.appId ?? 'wx0000000000000000', phoneCodes: new PhoneCodes() };
  const publicUrl = () => (options.publicUrl ?? address.url).replace(/\/+$/, '');
  const server = new EmulatorServer({
    host: options.host ?? '127.0.0.1',
    port: options.port,
    routes: options.routes ?? [],
    mounts: mountsOf(options, { ...stores, runtime, timers, wechat, requests, publicUrl, log }),
    fallback: staticDir === undefined ? () => Promise.resolve(false) : createStaticFiles(staticDir),
    log,
  });
  address.url = await server.listen();
  timers.start();
  return createEmulator(options, { url: address.url, server, runtime, timers, requests, ...stores });
}

interface Services extends Stores {
  readonly runtime: FunctionRuntime;
  readonly timers: TimerSchedule;
  readonly wechat: WechatService;
  readonly requests: RequestTally;
  readonly publicUrl: () => string;
  readonly log: Log;
}

function mountsOf({ envId }: EmulatorOptions, services: Services): EndpointMount[] {
  const { files, signer, engine, runtime, timers, wechat, requests, publicUrl, log } = services;
  const storage = { envId, files, signer, publicUrl };
  return [
    { path: '/healthz', endpoint: createHealthEndpoint(envId, runtime) },
    {
      path: adminPrefix,
      endpoint: createAdminEndpoint({ envId, engine, storage, runtime, wechat, requests, log }),
      isLocalOnly: true,
      isServedWhileClosing: true,
    },
    {
      path: localPrefix,
      endpoint: createLocalEndpoints({ envId, runtime, timers, files, wechat }),
      isLocalOnly: true,
    },
    { path: httpAccessPrefix, endpoint: createHttpAccessEndpoint({ envId, runtime, log }) },
    { path: storagePrefix, endpoint: createStorageEndpoint({ files, signer }), isServedWhileClosing: true },
  ];
}

interface Parts {
  readonly url: string;
  readonly server: EmulatorServer;
  readonly engine: Engine;
  readonly runtime: FunctionRuntime;
  readonly timers: TimerSchedule;
  readonly requests: RequestTally;
  readonly lock: DataDirLock;
}

function createEmulator({ envId, closingMsMax = 10_000 }: EmulatorOptions, parts: Parts): Emulator {
  const { url, engine, requests, runtime, timers } = parts;
  const adminUrl = `${url}${adminPrefix}`;
  let closing: Promise<void> | undefined;
  return {
    url,
    adminUrl,
    engine,
    requests,
    sdkEnvironment: () => sdkEnvironment(adminUrl, envId),
    fireTimer: async (name, at) => JSON.parse(await timers.fire(name, at)) as unknown,
    callFunction: async (name, event, identity) => {
      const source = identity?.openid === undefined ? 'sdk' : 'wx_client';
      return JSON.parse(await runtime.call({ name, event, source, identity: identity ?? {} })) as unknown;
    },
    close: () => (closing ??= closeAll(parts, closingMsMax)),
  };
}

async function closeAll(
  { server, engine, runtime, timers, lock }: Parts,
  closingMsMax: number,
): Promise<void> {
  timers.stop();
  server.refuseNewRequests();
  await withinDeadline(Promise.all([server.idle(), runtime.drain()]), closingMsMax);
  await server.close();
  await runtime.stop();
  await engine.close();
  lock.release();
}

function createRuntime(options: EmulatorOptions, log: Log, adminUrl: () => string): FunctionRuntime {
  return new FunctionRuntime({
    envId: options.envId,
    functions: options.functions,
    sharedEnvironment: options.environment,
    sdkEnvironmentOf: (instanceId) => sdkEnvironment(`${adminUrl()}/${instanceId}`, options.envId),
    instancesPerFunctionMax: options.instancesPerFunctionMax ?? 4,
    instancesMax: options.instancesMax ?? 24,
    log,
  });
}
