import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../../emulator/src/index';
import { collections } from '../../functions/_runtime/collections';
import { readLocalSecrets } from './local-secrets';
import { quietLog } from './quiet-log';

const databaseFile = 'database.sqlite';
const draftPrefix = 'moving-in-';

/** Whether nobody lives in the data folder yet. */
export const isVacant = (dataDir: string): boolean => !existsSync(join(dataDir, databaseFile));

export interface MoveInOptions {
  readonly envId: string;
  /** Told what has been done so far. */
  readonly report?: (what: string) => void;
  /** Fills an empty environment, to which the SDK of this process is connected; the demo village unless told. */
  readonly seed?: (report: (what: string) => void) => Promise<unknown>;
}

/**
 * Lets the demo village move into a vacant data folder. It is made beside and moved in whole, so that an interruption
 * leaves the folder vacant, not half a village.
 */
export async function moveIn(dataDir: string, options: MoveInOptions): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  removeAbandonedDrafts(dataDir);
  const draft = join(dataDir, `${draftPrefix}${process.pid}`);
  try {
    await makeVillage(draft, options);
    // Another start may have been quicker; then its village is as good as this one.
    if (isVacant(dataDir)) moveFiles(draft, dataDir);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function makeVillage(
  dataDir: string,
  { envId, report = () => undefined, seed = seedDemoVillage }: MoveInOptions,
): Promise<void> {
  const emulator = await startEmulator({
    ...{ port: 0, dataDir, envId, collections, functions: [], environment: {} },
    log: quietLog,
  });
  try {
    // Months are closed while it moves in, and their seals are made with the secret that moves in with them.
    Object.assign(process.env, emulator.sdkEnvironment(), readLocalSecrets(dataDir, ['TOKEN_SECRET']));
    await seed(report);
  } finally {
    await emulator.close();
  }
}

async function seedDemoVillage(report: (what: string) => void): Promise<void> {
  // The SDK looks around for a cloud as soon as it is loaded, so it is loaded after its environment is set.
  const { seedDemo } = await import('../seed/seed-demo');
  await seedDemo({ now: new Date().toISOString(), report });
}

/** The database comes last: a folder without one is vacant. */
function moveFiles(from: string, to: string): void {
  const others = readdirSync(from).filter((name) => name !== databaseFile);
  for (const name of [...others, databaseFile]) {
    rmSync(join(to, name), { recursive: true, force: true });
    renameSync(join(from, name), join(to, name));
  }
}

function removeAbandonedDrafts(dataDir: string): void {
  const drafts = readdirSync(dataDir).filter((name) => name.startsWith(draftPrefix));
  for (const draft of drafts.filter((name) => !isAlive(Number(name.slice(draftPrefix.length))))) {
    rmSync(join(dataDir, draft), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it lives.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
