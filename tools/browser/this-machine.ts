import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Machine } from './ensure-browser';

/** Where fonts-noto-cjk puts its main font. */
const debianFont = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/** The machine this runs on. `playwright` is the one of this repository, everything else is the system's. */
export function thisMachine(rootDir: string, tell: (line: string) => void): Machine {
  return {
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    playwrightBrowser: chromium.executablePath(),
    exists: existsSync,
    hasChineseFont: () => {
      // A minimal system may have the font without the program that lists fonts.
      if (existsSync(debianFont)) return true;
      const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
      return typeof stdout === 'string' && stdout.trim() !== '';
    },
    run: (program, args) => {
      const file = program === 'playwright' ? join(rootDir, 'node_modules', '.bin', program) : program;
      const { status } = spawnSync(file, args, {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      return status === 0;
    },
    tell,
  };
}
