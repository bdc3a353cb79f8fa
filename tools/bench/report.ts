import { closeText } from './county-report';
import type { BundleSize } from './measure-bundles';
import type { CallTimes } from './measure-calls';
import type { CheckInTimes } from './measure-check-ins';
import type { ColdStart } from './measure-cold-starts';
import type { CountyCloseTimes } from './measure-county-close';
import type { ImportTimes } from './measure-import';
import type { VerifyTimes } from './measure-verify';
import type { WriteRates } from './measure-writes';
import { share, tableOf, tenths, type Cell } from './table';

export interface BenchReport {
  readonly at: string;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string };
  readonly writes: readonly WriteRates[];
  readonly calls: readonly CallTimes[];
  readonly checkIns: CheckInTimes;
  readonly bundles: readonly BundleSize[];
  readonly coldStarts: readonly ColdStart[];
  readonly rosterImport: ImportTimes;
  readonly verifying: VerifyTimes;
  readonly countyClose: CountyCloseTimes;
}

const verifyRow = ({ entries, months, sealMs, verifyMs }: VerifyTimes): readonly Cell[] => [
  entries,
  months,
  tenths(sealMs / 1000),
  tenths(verifyMs / 1000),
];

const checkInRow = ({ members, seconds, entries, onTheList, ...times }: CheckInTimes): readonly Cell[] => [
  ...[members, seconds, entries, onTheList],
  ...[tenths(times.p50Ms), tenths(times.p95Ms), tenths(times.slowestMs), times.databaseRequests],
];

/** The report for people: one table after the other. */
export function reportText({
  machine,
  writes,
  calls,
  checkIns,
  bundles,
  coldStarts,
  rosterImport,
  verifying,
  countyClose,
}: BenchReport): string {
  const writeRows = writes.map(({ writers, postsPerSecond, insertsPerSecond, syncsPerSecond }) => [
    writers,
    Math.round(postsPerSecond),
    Math.round(insertsPerSecond),
    Math.round(syncsPerSecond),
    share(postsPerSecond, syncsPerSecond),
    share(insertsPerSecond, syncsPerSecond),
  ]);
  const callRows = calls.map(({ method, callers, calls: count, p50Ms, p95Ms, requests }) => [
    method,
    callers,
    count,
    tenths(p50Ms),
    tenths(p95Ms),
    requests.database,
    requests.storage,
  ]);
  const { rows, previewMs, writeMs, people, households, calls: importCalls } = rosterImport;
  const importRows = [
    [rows, tenths(previewMs / 1000), tenths(writeMs / 1000), people, households, importCalls],
  ];
  return [
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`,
    'Durable writes per second, beside what the disk syncs one after the other; above 100 % several writes share a sync.\nA post goes through HTTP, function, SDK and emulator in one transaction, an insert through SDK and emulator.',
    tableOf(['writers', 'posts/s', 'inserts/s', 'disk syncs/s', 'posts/disk', 'inserts/disk'], writeRows),
    'Calls over HTTP in milliseconds, and the requests each makes',
    tableOf(['method', 'callers', 'calls', 'p50', 'p95', 'database', 'storage'], callRows),
    'Members who check in at one activity, each at a moment of their own; milliseconds (goal: p95 under 300), and what the ledger and the list hold then',
    tableOf(
      ['members', 'within s', 'entries', 'on the list', 'p50', 'p95', 'slowest', 'database'],
      [checkInRow(checkIns)],
    ),
    'A roster for a whole county from an Excel file: seconds until the preview stands, and from the confirmation until all is written',
    tableOf(['rows', 'preview', 'written', 'people', 'households', 'calls'], importRows),
    "Entries of a thousand villages' months sealed, and verified as a villager's page does: seconds, one core (goal: a million verified in 10)",
    tableOf(['entries', 'months', 'sealed', 'verified'], [verifyRow(verifying)]),
    closeText(countyClose),
    'Sizes',
    tableOf(
      ['bundle', 'KB'],
      bundles.map(({ name, bytes }) => [name, tenths(bytes / 1024)]),
    ),
    'Cold starts',
    tableOf(
      ['function', 'ms'],
      coldStarts.map(({ name, milliseconds }) => [name, milliseconds]),
    ),
  ].join('\n\n');
}
