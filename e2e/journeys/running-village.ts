import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { copyDemoVillage } from '../../tools/local-runtime/copy-demo-village';
import { startRuntimeProcess, type RuntimeProcess } from '../../tools/local-runtime/runtime-process';
import { signInAt, sitDown, type Person, type Screen, type Visit } from '../people/person';

interface VillageFixtures {
  /** Somebody of the cast at a screen of their own, signed in through the page. */
  readonly enter: (person: Person, screen?: Screen) => Promise<Page>;
  /** A screen where nobody has signed in yet, of the demo village or of the one at `address`. */
  readonly sit: (screen?: Screen, address?: string) => Promise<Page>;
}

interface VillageWorkerFixtures {
  readonly village: RuntimeProcess;
}

/** A journey in the seeded demo village, with pages, functions, database and timers running as `npm start` runs them. */
export const test = base.extend<VillageFixtures, VillageWorkerFixtures>({
  village: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from it what a fixture needs, here nothing
    async ({}, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'journey-'));
      await copyDemoVillage(dataDir);
      const village = await startRuntimeProcess(dataDir, { hasPages: true });
      await use(village);
      await village.stop();
      rmSync(dataDir, { recursive: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  sit: async ({ browser, village }, use) => {
    const visits: Visit[] = [];
    await use(async (screen = 'phone', address = village.address) => {
      const visit = await sitDown(browser, address, screen);
      visits.push(visit);
      return visit.page;
    });
    for (const { page } of visits) await page.context().close();
    expect(visits.flatMap(({ problems }) => problems)).toEqual([]);
  },

  enter: async ({ sit }, use) => {
    await use(async (person, screen) => {
      const page = await sit(screen);
      await signInAt(page, person);
      return page;
    });
  },
});
