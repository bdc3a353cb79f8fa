import { closeText } from './county-report';

const close = {
  ...{ villages: 10, entries: 10_000, loadMs: 1_000, heapMaxMb: 128, requestsPerVillage: 1.2 },
  ...{ wallMs: 2_000, cpuMs: 3_000, requests: 12, fired: 1, rssBeforeMb: 100, rssPeakMb: 150 },
  ...{ boardsCompared: 12, boardsWrong: 1, aggregationMs: 600, aggregationCpuMs: 600 },
};

test('the close is told beside the pipelines and PostgreSQL, and how many times as much of the processor it takes', () => {
  const postgres = {
    ...{ version: 'PostgreSQL 15.4', loadMs: 3_000, elapsedMs: 400, cpuMs: 300 },
    ...{ boardsCompared: 12, boardsWrong: 0 },
  };
  const lines = closeText({ ...close, postgres }).split('\n');
  const cells = (start: string) => lines.find((line) => line.startsWith(start))?.split(/\s{2,}/);
  expect(cells('the close')).toEqual(['the close', '2.00', '3.00', '1.0 x', '0.2 x', '11 of 12']);
  expect(cells('the sums')?.slice(1)).toEqual(['0.60', '0.60', '5.0 x', '1.0 x']);
  expect(cells('PostgreSQL')).toEqual(['PostgreSQL 15.4', '0.40', '0.30', '10.0 x', '2.0 x', '12 of 12']);
});

test('a machine without PostgreSQL says so', () => {
  expect(closeText({ ...close, postgres: { missing: 'not installed' } })).toMatch(
    /^PostgreSQL +not installed$/m,
  );
});
