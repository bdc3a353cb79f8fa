import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser/ensure-browser';
import { thisMachine } from './browser/this-machine';
import { runChecks } from './checks/run-checks';
import { testSteps } from './checks/test-steps';

const help = `npm test

Everything: what \`npm run verify\` checks, the three builds, the serverless CLI, the running whole killed and restarted, the
mini-program of WeChat in its host, and the journeys in a real browser. Installs Chromium and Chinese fonts when missing.
The last line says how many checks passed and failed; a check that did not run has failed.

  CHROMIUM_PATH   the browser to use instead of the one found or installed
`;

const rootDir = dirname(dirname(fileURLToPath(import.meta.url)));

await runChecks(
  help,
  () => testSteps(rootDir, ensureBrowser(thisMachine(rootDir, (line) => process.stdout.write(`${line}\n`)))),
  rootDir,
);
