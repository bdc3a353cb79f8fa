import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Emulator, EmulatorOptions } from '../emulator';
import type { FunctionSpec } from '../functions/function-spec';
import type { LogEntry } from '../log';
import { startEmulator } from '../start-emulator';

interface TestFunction extends Partial<FunctionSpec> {
  readonly name: string;
  /** The body of a CommonJS file. */
  readonly source: string;
}

export interface TestEmulator extends Emulator {
  readonly dataDir: string;
  readonly logged: readonly LogEntry[];
}

export interface TestEmulatorOptions extends Partial<Omit<EmulatorOptions, 'functions'>> {
  readonly functions?: readonly TestFunction[];
}

/** An emulator on a free port with a folder of its own, which is removed when it is closed. */
export async function startTestEmulator(options: TestEmulatorOptions = {}): Promise<TestEmulator> {
  const home = await mkdtemp(join(tmpdir(), 'emulator-test-'));
  const logged: LogEntry[] = [];
  const functions = await Promise.all((options.functions ?? []).map((spec) => writeFunction(home, spec)));
  const dataDir = options.dataDir ?? join(home, 'data');
  const removeHome = () => rm(home, { recursive: true, force: true });
  const emulator = await startEmulator({
    port: 0,
    envId: 'test-env',
    collections: [{ name: 'notes', indexes: [] }],
    environment: {},
    log: (entry) => logged.push(entry),
    ...options,
    dataDir,
    functions,
  }).catch(async (error: unknown) => {
    await removeHome();
    throw error;
  });
  const close = async () => {
    await emulator.close();
    await removeHome();
  };
  return { ...emulator, close, dataDir, logged };
}

async function writeFunction(home: string, { source, ...spec }: TestFunction): Promise<FunctionSpec> {
  const folder = join(home, 'functions', spec.name);
  await mkdir(folder, { recursive: true });
  const entry = join(folder, 'index.js');
  await writeFile(entry, source);
  return { access: 'client', timeoutSeconds: 10, memoryMb: 128, entry, ...spec };
}

/** The head of a function's source that uses the genuine SDK. */
export const sdkPrelude = `
  const cloudbase = require(${JSON.stringify(createRequire(import.meta.url).resolve('@cloudbase/node-sdk'))});
  const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV });
  const db = app.database();
`;
