import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { simulateMany, type ManyResult } from './simulate-many';
import { startVillageServer } from './village-server';

const help = `npm run simulate -- [options]

Phones with the real outbox write to the real functions while requests and answers are lost, doubled and late, the app dies
wherever it can, clocks jump, disks fill and people sign out. In the end everything accepted must be there exactly once.

  --runs N     how many phones' half hours (2000)
  --seed N     the seed of the first; each run has one of its own (1). A failed run is repeated by --seed N --runs 1
  --photos X   how many of the writes bring photos, from 0 to 1 (0.03)
  --phones N   phones at a time (12)
  --parts N    processes at a time, each with a back end of its own (1)
  --json       tell the counts as one line of JSON
`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    json: { type: 'boolean' },
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    photos: { type: 'string', default: '0.03' },
    phones: { type: 'string', default: '12' },
    parts: { type: 'string', default: '1' },
  },
});
const [runs, firstSeed, parts] = [Number(values.runs), Number(values.seed), Number(values.parts)];

/** The functions tell every refusal; here there are thousands, and wanted. */
const say = console.log;
console.log = () => undefined;

async function simulateHere(): Promise<ManyResult> {
  const server = await startVillageServer();
  try {
    const phones = Number(values.phones);
    return await simulateMany({ server, phones, runs, firstSeed, photoShare: Number(values.photos) });
  } finally {
    await server.stop();
  }
}

/** Runs one stretch of seeds in a process of its own. */
async function simulateElsewhere(seed: number, count: number): Promise<ManyResult> {
  const part = ['--json', '--runs', String(count), '--seed', String(seed)];
  const rest = ['--photos', values.photos, '--phones', values.phones];
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', ...part, ...rest], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: string[] = [];
  child.stdout.on('data', (text: Buffer) => output.push(text.toString()));
  await once(child, 'close');
  return JSON.parse(output.join('')) as ManyResult;
}

const sumOf = (results: readonly ManyResult[]): ManyResult =>
  results.reduce((one, other) => ({
    runs: one.runs + other.runs,
    accepted: one.accepted + other.accepted,
    refused: one.refused + other.refused,
    photos: one.photos + other.photos,
    deaths: one.deaths + other.deaths,
    troubles: one.troubles + other.troubles,
    places: one.places + other.places,
    seconds: Math.max(one.seconds, other.seconds),
    failed: [...one.failed, ...other.failed],
  }));

async function simulate(): Promise<void> {
  const size = Math.ceil(runs / parts);
  const firsts = Array.from({ length: parts }, (_, part) => part * size);
  const result =
    parts === 1
      ? await simulateHere()
      : sumOf(
          await Promise.all(
            firsts.map((done) => simulateElsewhere(firstSeed + done, Math.min(size, runs - done))),
          ),
        );
  process.exitCode = result.failed.length === 0 && result.runs > 0 ? 0 : 1;
  if (values.json === true) {
    say(JSON.stringify(result));
    return;
  }
  const { failed, seconds, ...counts } = result;
  for (const { seed, violations } of failed) say([`seed ${seed}:`, ...violations].join('\n  '));
  say(
    Object.entries(counts)
      .map(([name, count]) => `${count} ${name}`)
      .join(', '),
  );
  say(`${failed.length} runs failed, in ${seconds.toFixed(0)} s`);
}

if (values.help === true) say(help);
else await simulate();
