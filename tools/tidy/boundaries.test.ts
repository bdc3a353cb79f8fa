import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const projectDir = join(import.meta.dirname, '..', '..');
let rootDir: string;

beforeEach(() => {
  rootDir = mkdtempSync(join(tmpdir(), 'boundaries-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) {
    copyFileSync(join(projectDir, file), join(rootDir, file));
  }
  symlinkSync(join(projectDir, 'node_modules'), join(rootDir, 'node_modules'));
});

afterEach(() => {
  rmSync(rootDir, { recursive: true });
});

/** A tree of files of which only the imports matter. */
function aTree(importsByFile: Readonly<Record<string, readonly string[]>>): void {
  for (const [path, imports] of Object.entries(importsByFile)) {
    const file = join(rootDir, path);
    mkdirSync(dirname(file), { recursive: true });
    const lines = imports.map((target, index) => `import * as i${index} from '${target}';\nvoid i${index};`);
    writeFileSync(file, `${lines.join('\n')}\nexport const here = '${path}';\n`);
  }
}

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** `file: rule` of every violation, sorted. */
function violations(): string[] {
  const cli = join(projectDir, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = ['--config', '.dependency-cruiser.cjs', '--no-cache', '--output-type', 'json', '.'];
  const json = execFileSync(process.execPath, [cli, ...args], { cwd: rootDir, encoding: 'utf8' });
  const report = JSON.parse(json) as Report;
  return [...new Set(report.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`))].sort();
}

test('what the architecture allows passes', () => {
  aTree({
    'shared/errors.ts': ['zod'],
    'shared/domain/month.ts': ['dayjs', '@shared/errors'],
    'shared/domain/month.test.ts': ['./month', 'fast-check', 'node:fs'],
    'functions/_runtime/cloudbase.ts': ['@cloudbase/node-sdk'],
    'functions/_runtime/serve.ts': ['./cloudbase', '@shared/errors'],
    'functions/points/post-entry.ts': ['../_runtime/serve', '../media/move-photo', '@shared/domain/month'],
    'functions/_runtime/testing/village.ts': ['../../../emulator/src/start'],
    'functions/points/post-entry.test.ts': ['../_runtime/testing/village'],
    'functions/points/ledger-store.ts': ['@cloudbase/node-sdk', '../_runtime/cloudbase'],
    'functions/points/ledger-store.test.ts': ['./ledger-store', '../../emulator/src/start'],
    'functions/media/move-photo.ts': ['../_runtime/serve'],
    'functions/snapshots/submit-snapshot.ts': ['../points/post-entry', '../media/move-photo'],
    'emulator/src/start.ts': ['node:http'],
    'miniprogram/src/api/client.ts': ['@shared/errors'],
    'miniprogram/src/features/points/api.ts': ['@/api/client'],
    'miniprogram/src/pages/points/index.tsx': ['@/features/points/api'],
    'tools/start.ts': ['../emulator/src/start', '../functions/_runtime/serve'],
  });
  expect(violations()).toEqual([]);
});

test('every rule catches what it forbids', () => {
  aTree({
    'shared/domain/month.ts': ['node:fs', '@shared/contract/points'],
    'shared/contract/points.ts': ['@/features/points/api'],
    'shared/contract/points.test.ts': ['../../functions/points/post-entry'],
    'functions/_runtime/serve.ts': ['../points/post-entry'],
    'functions/points/post-entry.ts': ['@cloudbase/node-sdk'],
    'functions/points/list-entries.ts': ['../people/find-person', '../../emulator/src/start'],
    'functions/media/move-photo.ts': ['@/features/visits/api', '../points/list-entries'],
    'functions/_runtime/testing/village.ts': [],
    'functions/people/list-people.ts': ['../_runtime/testing/village'],
    'functions/snapshots/submit-snapshot.ts': ['../people/find-person'],
    'functions/people/find-person.ts': ['./gone'],
    'emulator/src/start.ts': ['../../shared/domain/month'],
    'miniprogram/src/api/client.ts': ['@/features/visits/api'],
    'miniprogram/src/features/points/api.ts': ['../../features/visits/api', '../../pages/points/index'],
    'miniprogram/src/features/visits/api.ts': ['./state'],
    'miniprogram/src/features/visits/state.ts': ['./api'],
    'miniprogram/src/pages/points/index.tsx': ['@/../../functions/people/find-person'],
    'tools/start.ts': [],
  });
  expect(violations()).toEqual([
    'emulator/src/start.ts: 6-emulator-is-a-package-of-its-own',
    'functions/_runtime/serve.ts: 4-runtime-knows-no-function',
    'functions/media/move-photo.ts: 2-back-and-front-meet-in-shared',
    'functions/media/move-photo.ts: 4-media-know-nobody',
    'functions/people/find-person.ts: no-unresolvable',
    'functions/people/list-people.ts: 6-only-tests-use-test-kits',
    'functions/points/list-entries.ts: 4-functions-know-only-the-leaves',
    'functions/points/list-entries.ts: 6-nobody-needs-the-workshop',
    'functions/points/post-entry.ts: 5-only-stores-touch-the-sdk',
    'functions/snapshots/submit-snapshot.ts: 4-functions-know-only-the-leaves',
    'miniprogram/src/api/client.ts: 3-parts-know-no-features',
    'miniprogram/src/features/points/api.ts: 3-features-know-no-other-feature',
    'miniprogram/src/features/points/api.ts: 3-features-know-no-page',
    'miniprogram/src/features/visits/api.ts: 6-no-cycles',
    'miniprogram/src/pages/points/index.tsx: 2-front-and-back-meet-in-shared',
    'shared/contract/points.test.ts: 1-shared-tests-stay-near',
    'shared/contract/points.ts: 1-shared-stands-alone',
    'shared/domain/month.ts: 1-domain-knows-no-contract',
    'shared/domain/month.ts: 1-shared-stands-alone',
  ]);
});
