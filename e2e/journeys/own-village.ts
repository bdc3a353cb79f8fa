import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyDemoVillage } from '../../tools/local-runtime/copy-demo-village';
import { startRuntimeProcess } from '../../tools/local-runtime/runtime-process';
import { test as base } from './running-village';

const dayMs = 24 * 60 * 60 * 1_000;
const clockAhead = join(import.meta.dirname, 'clock-ahead.cjs');

/** A demo village that one journey has to itself, with clocks that go ahead. */
export interface OwnVillage {
  readonly address: string;
  /** Starts it anew, where it was, with all its clocks ahead of this machine's by so many days. */
  readonly moveOn: (days: number) => Promise<void>;
}

/** For journeys that need another day than today. */
export const test = base.extend<{ readonly ownVillage: OwnVillage }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from it what a fixture needs, here nothing
  ownVillage: async ({}, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'own-village-'));
    await copyDemoVillage(dataDir);
    let running = await startRuntimeProcess(dataDir, { hasPages: true });
    const { address } = running;
    await use({
      address,
      moveOn: async (days) => {
        await running.stop();
        running = await startRuntimeProcess(dataDir, {
          port: new URL(address).port,
          hasPages: true,
          environment: {
            CLOCK_AHEAD_MS: String(days * dayMs),
            NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --require ${clockAhead}`,
          },
        });
      },
    });
    await running.stop();
    rmSync(dataDir, { recursive: true });
  },
});
