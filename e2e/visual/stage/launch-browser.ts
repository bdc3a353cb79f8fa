import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';

/**
 * The same pictures on every machine: no colours of subpixels, one colour profile, the browser's own words (of a date field)
 * in one language whatever the machine speaks; letters see fonts.conf.
 */
const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--lang=en-US'],
];

export const launchBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args,
    env: { ...process.env, LANGUAGE: 'en', FONTCONFIG_FILE: join(import.meta.dirname, 'fonts.conf') },
  });
