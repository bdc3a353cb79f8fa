import { sabotages } from './sabotages';
import { simulateMany } from './simulate-many';
import { simulateRun } from './simulate-run';
import { startVillageServer, type VillageServer } from './village-server';

/** `npm run simulate -- --runs 20000` takes its time; here as many as fit beside everything else. */
const secondsMax = 15;
const phones = 8;

let server: VillageServer;

beforeAll(async () => {
  // The functions tell every refusal; here there are thousands, and wanted.
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  server = await startVillageServer();
});
afterAll(() => server.stop());

it('everything accepted is there exactly once, whatever happens to the phone and its network', async () => {
  const { failed, ...counts } = await simulateMany({
    ...{ server, phones, firstSeed: 1, runs: 20_000, photoShare: 0.03, secondsMax },
  });
  // Each of these is repeated by `npm run simulate -- --seed N --runs 1`.
  expect(failed.map(({ seed, violations }) => ({ seed, violations }))).toEqual([]);
  expect(counts.runs).toBeGreaterThan(phones);
  expect(counts.deaths).toBeGreaterThan(0);
});

it('an app that dies at any one place loses nothing and doubles nothing', async () => {
  const options = { server, seed: 1, photoShare: 1 };
  const { counts } = await simulateRun({ ...options, diesAtPlace: 0 });
  expect(counts.places).toBeGreaterThan(40);
  for (let diesAtPlace = 1; diesAtPlace <= counts.places; diesAtPlace += 1) {
    const {
      violations,
      counts: { deaths },
    } = await simulateRun({ ...options, diesAtPlace });
    expect({ diesAtPlace, violations, deaths }).toEqual({ diesAtPlace, violations: [], deaths: 1 });
  }
});

describe('the simulation notices an outbox that', () => {
  it.each(Object.entries(sabotages))('%s', async (_name, sabotage) => {
    const options = { server, phones, firstSeed: 1, runs: 500, photoShare: 0.2 };
    const { failed } = await simulateMany({ ...options, sabotage, stopAtFirst: true });
    expect(failed).not.toEqual([]);
  });
});
