import { parseArgs } from 'node:util';
import { sdkEnvironment } from '../../emulator/src/index';
import { castLines } from '../local-runtime/cast-lines';

const help = `npm run seed -- [--url URL] [--now INSTANT]

Lets the demo village move into the empty database of a running local runtime (npm start does so by itself the first
time): the units of Queshan county, Wuqiao village with its people and households, and three months of what they did.
Does nothing when it lives there already.

  --url URL      where the runtime listens; http://127.0.0.1:8787, or PORT, when not told
  --env ID       the environment it runs; local when not told
  --now INSTANT  the instant of moving in, such as 2026-11-20T02:00:00Z; now when not told. The same instant makes the
                 same village.
  --help         this text
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
    },
  });
  if (values.help === true) return void process.stdout.write(help);
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
