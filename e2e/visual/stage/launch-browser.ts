import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';

/** The same pictures on every machine: no colours of subpixels, one colour profile; letters see fonts.conf. */
const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
];

export const launchBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args,
    env: { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, 'fonts.conf') },
  });
