import { parseArgs } from 'node:util';
import { countyProblem } from '../county/county-problem';
import { findTarget } from '../county/target';
import { readRecountOptions } from './recount-options';

const help = `npm run recount -- [--village CODE] [--month MONTH] [--repair]

Counts every month's and year's score anew from its entries and tells which differ: what the nightly timer check-scores does, at
once and on paper. Ends with 1 when a score differs, or differed before it was repaired.

  --village CODE  one village, twelve digits; all that use the system when left out
  --month MONTH   tells the differences of this month and its year, such as 2026-11; else of every month since the beginning of
                  the year of the last month
  --repair        writes the scores that differ anew from their entries, each subject in a transaction; nothing else is touched.
                  With --month the whole year is written, for its caps are counted together
  --url URL       a local runtime (npm start); http://127.0.0.1:8787, or PORT, when CLOUDBASE_ENV_ID is not set
  --help          this text

Environment: with CLOUDBASE_ENV_ID, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY, and TENCENTCLOUD_SESSIONTOKEN for temporary
keys, it works in that environment of CloudBase, as npm run deploy does.
`;

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      village: { type: 'string' },
      month: { type: 'string' },
      repair: { type: 'boolean' },
      url: { type: 'string' },
    },
  });
  if (values.help === true) return void process.stdout.write(help);
  const options = readRecountOptions(values);
  const target = findTarget(values.url, process.env);
  console.log(`In ${target.name}`);
  Object.assign(process.env, target.environment);
  // The SDK looks around for a cloud as soon as it is loaded, so it is loaded after its environment is set.
  const { recountVillages } = await import('./recount-villages');
  const setting = { now: new Date().toISOString(), tell: (line: string) => console.log(line) };
  const differences = await recountVillages(options, setting).catch((error: unknown) => {
    throw new Error(countyProblem(error, target.name), { cause: error });
  });
  process.exitCode = differences > 0 ? 1 : 0;
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
