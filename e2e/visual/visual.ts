import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../../tools/browser/ensure-browser';
import { thisMachine } from '../../tools/browser/this-machine';
import { buildMiniprogram } from '../../tools/build-miniprogram/build-miniprogram';
import { ApprovedPictures } from './comparison/approved-pictures';
import { FindingsFolder, type Finding } from './findings';
import { jestReportOf } from './jest-report';
import { lookAtPages } from './look-at-pages';
import { allScenes, scenesNamed } from './scenes/all-scenes';
import { launchBrowser } from './stage/launch-browser';

const help = `npm run visual -- [--approve] [--list] [name ...]

Takes a picture of every page in every state, in normal and care mode, compares it with the approved one, and has axe read
it. Names narrow it down: "home" is every picture of the first page, "home.full.care" is one picture.

  --approve   what is there now becomes the approved picture, where it differs; look at it first
  --list      the names of all pictures

What differs lies in .build/visual: open index.html there to see approved, now and difference side by side.
Approved pictures lie in e2e/visual/approved and belong to the repository.

  CHROMIUM_PATH   the browser to use instead of the one found or installed
`;

const rootDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

interface Wish {
  readonly names: readonly string[];
  readonly isApproving: boolean;
}

async function look({ names, isApproving }: Wish): Promise<readonly Finding[]> {
  const scenes = scenesNamed(names);
  if (scenes.length === 0)
    throw new Error(`No picture is called ${names.join(', ')}; --list names them all.`);
  const { folder } = await buildMiniprogram('h5', rootDir);
  const approved = new ApprovedPictures(join(rootDir, 'e2e', 'visual', 'approved'));
  const findings = new FindingsFolder(join(rootDir, '.build', 'visual'));
  const browser = await launchBrowser(ensureBrowser(thisMachine(rootDir, tell)));
  try {
    const found = await lookAtPages(scenes, {
      ...{ browser, approved, findings, isApproving },
      folders: { pagesDir: folder, photosDir: join(rootDir, 'tools', 'seed', 'photos') },
      tell: ({ name, problems }) => problems.forEach((problem) => tell(`${name}: ${problem}`)),
    });
    return [...found, ...(names.length === 0 ? leftOver(approved, isApproving) : [])];
  } finally {
    await browser.close();
    findings.finish();
  }
}

/** Approved pictures of scenes that are gone. */
function leftOver(approved: ApprovedPictures, isApproving: boolean): readonly Finding[] {
  const names = approved.names.filter((name) => !allScenes.some((scene) => scene.name === name));
  if (isApproving) names.forEach((name) => approved.forget(name));
  return isApproving ? [] : names.map((name) => ({ name, problems: ['is the picture of no scene'] }));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      approve: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.help === true) return void process.stdout.write(help);
  if (values.list) {
    for (const { name } of scenesNamed(positionals)) tell(name);
    return;
  }
  const startedAt = Date.now();
  const found = await look({ names: positionals, isApproving: values.approve });
  const failed = found.filter(({ problems }) => problems.length > 0).length;
  const reportFile = join(rootDir, '.build', 'reports', 'visual.json');
  mkdirSync(dirname(reportFile), { recursive: true });
  writeFileSync(reportFile, JSON.stringify(jestReportOf(found)));
  tell(`in ${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
  if (failed > 0 && existsSync(join(rootDir, '.build', 'visual'))) tell('see .build/visual/index.html');
  tell(`${found.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
