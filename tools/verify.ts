import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChecks } from './checks/run-checks';
import { verifySteps } from './checks/verify-steps';

const help = `npm run verify

Format, lint, types, boundaries, unused code, tidiness and unit tests: everything that needs no browser and no build, in
two or three minutes once its caches are there. \`npm test\` runs this and all the rest.
`;

const rootDir = dirname(dirname(fileURLToPath(import.meta.url)));

await runChecks(help, () => verifySteps(rootDir), rootDir);
