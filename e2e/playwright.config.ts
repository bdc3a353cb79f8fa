import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const systemBrowser = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Journeys run one after the other in one village: what one person does, the next one sees. */
export default defineConfig({
  testDir: 'journeys',
  testMatch: '*.journey.ts',
  outputDir: '../.build/journeys',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // A machine that does three other things at once needs several times as long as a quick one.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(existsSync(systemBrowser) ? { executablePath: systemBrowser } : {}),
      // Without a language Chromium keeps no Chinese file name.
      env: { ...process.env, LANG: 'C.UTF-8' },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
