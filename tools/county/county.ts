import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCountyOptions } from './county-options';
import { countyProblem } from './county-problem';
import { findTarget } from './target';

const help = `npm run county -- --divisions FILE --officer NAME --phone NUMBER [--join CODE,…] [--yes]

The first step in a new environment, where nobody can sign in yet: imports the divisions of a county, and makes its first
officer, who then binds a phone in WeChat and appoints everybody else. Tells what it would add, change and refuse; writes only
with --yes. It may be repeated: what is there already stays as it is, and nothing is ever removed.

  --divisions FILE  CSV or Excel of the national division codes: code and name, from the county down to the villages
  --officer NAME    the first officer of the county; needs --phone
  --phone NUMBER    the officer's mobile number, the one WeChat knows
  --county CODE     whose officer it is; needed only when the file holds several counties
  --join CODES      villages that use the system from now on, twelve digits each, with commas between
  --yes             writes; without it nothing is changed
  --url URL         a local runtime (npm start); http://127.0.0.1:8787, or PORT, when CLOUDBASE_ENV_ID is not set
  --help            this text

Environment: with CLOUDBASE_ENV_ID, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY, and TENCENTCLOUD_SESSIONTOKEN for temporary
keys, it works in that environment of CloudBase, as npm run deploy does.
`;

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      divisions: { type: 'string' },
      officer: { type: 'string' },
      phone: { type: 'string' },
      county: { type: 'string' },
      join: { type: 'string' },
      yes: { type: 'boolean' },
      url: { type: 'string' },
    },
  });
  if (values.help === true) return void process.stdout.write(help);
  const options = readCountyOptions(values);
  const file = readFileSync(options.divisions);
  const target = findTarget(values.url, process.env);
  console.log(`In ${target.name}`);
  Object.assign(process.env, target.environment);
  // The SDK looks around for a cloud as soon as it is loaded, so it is loaded after its environment is set.
  const { setUpCounty } = await import('./set-up-county');
  const setting = { file, now: new Date().toISOString(), tell: (line: string) => console.log(line) };
  await setUpCounty(options, setting).catch((error: unknown) => {
    throw new Error(countyProblem(error, target.name), { cause: error });
  });
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
