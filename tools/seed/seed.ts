import { parseArgs } from 'node:util';
import { sdkEnvironment } from '../../emulator/src/index';
import { castLines } from '../local-runtime/cast-lines';
import { fillCounty } from './county-points/fill-county';

const help = `npm run seed -- [--url URL] [--now INSTANT]
npm run seed -- --county-points FOLDER [--months N] [--villages N]

Lets the demo village move into the empty database of a running local runtime (npm start does so by itself the first
time): the units of Queshan county, Wuqiao village with its people and households, and three months of what they did.
Does nothing when it lives there already.

  --url URL      where the runtime listens; http://127.0.0.1:8787, or PORT, when not told
  --env ID       the environment it runs; local when not told
  --now INSTANT  the instant of moving in, such as 2026-11-20T02:00:00Z; now when not told. The same instant makes the
                 same village.
  --help         this text

With --county-points it fills an empty data folder, with nothing running on it, with the points of Qingfeng county: 512 real villages of 50
members, 20 entries each a month, up to last month; six million entries in twelve months, eight gigabytes. Called again with the same words
after it was ended, it goes on with the villages that are missing.

  --months N     how many months; 12 when not told
  --villages N   how many of the villages; all 512 when not told
  --now INSTANT  the months end with the one before; now when not told
`;

const instantOf = (text: string): string => {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new Error(`--now wants an instant, and ${text} is none`);
  return new Date(ms).toISOString();
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      url: { type: 'string', default: `http://127.0.0.1:${process.env['PORT'] ?? '8787'}` },
      env: { type: 'string', default: 'local' },
      now: { type: 'string', default: new Date().toISOString() },
      'county-points': { type: 'string' },
      months: { type: 'string', default: '12' },
      villages: { type: 'string', default: '512' },
    },
  });
  if (values.help === true) return void process.stdout.write(help);
  if (values['county-points'] !== undefined) {
    const count = { months: Number(values.months), villages: Number(values.villages) };
    return fillCounty(values['county-points'], { ...count, now: instantOf(values.now) });
  }
  const now = instantOf(values.now);
  Object.assign(process.env, sdkEnvironment(`${values.url.replace(/\/+$/, '')}/admin`, values.env));
  // The SDK looks around for a cloud as soon as it is loaded, so it is loaded after the environment is set.
  const { seedDemo } = await import('./seed-demo');
  const cast = await seedDemo({ now, report: (what) => console.log(`  ${what}`) });
  console.log(`The demo village is there. Sign in as\n  ${castLines(cast).join('\n  ')}`);
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
