import type { Compared } from './compare-boards';
import type { FiringTimes } from './county-emulator';
import type { CountyCloseTimes, PostgresBeside } from './measure-county-close';
import type { CountyYearTimes } from './measure-county-year';
import { tableOf, tenths, type Cell } from './table';

const seconds = (milliseconds: number): string => tenths(milliseconds / 1_000);
/** Of what may be over in a fraction of a second. */
const fineSeconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(2);
const times = (part: number, whole: number): string => `${tenths(part / whole)} x`;
const boardsRight = ({ boardsCompared, boardsWrong }: Compared): string =>
  `${(boardsCompared - boardsWrong).toString()} of ${boardsCompared.toString()}`;

const firingHeads = ['fired', 'wall', 'processor', 'requests/village', 'grew', 'boards right'];
const firingCells = (firing: FiringTimes & Compared, villages: number): readonly Cell[] => [
  firing.fired,
  seconds(firing.wallMs),
  seconds(firing.cpuMs),
  (firing.requests / villages).toFixed(2),
  Math.round(firing.rssPeakMb - firing.rssBeforeMb),
  boardsRight(firing),
];

interface Summing {
  readonly aggregationMs: number;
  readonly aggregationCpuMs: number;
  readonly postgres: PostgresBeside;
}

/** The close of a month beside those who only sum and rank the same entries; and how many times what each takes the close takes. */
const besideText = (close: FiringTimes & Compared, summing: Summing): string => {
  const { aggregationMs, aggregationCpuMs, postgres } = summing;
  const row = (name: string, wallMs: number, cpuMs: number, right: string): readonly Cell[] => [
    ...[name, fineSeconds(wallMs), fineSeconds(cpuMs)],
    ...[times(close.cpuMs, cpuMs), times(aggregationCpuMs, cpuMs), right],
  ];
  return tableOf(
    ['who', 'wall', 'processor', 'close takes', 'pipelines take', 'boards right'],
    [
      row('the close', close.wallMs, close.cpuMs, boardsRight(close)),
      row('the sums by aggregation pipelines', aggregationMs, aggregationCpuMs, ''),
      'missing' in postgres
        ? ['PostgreSQL', postgres.missing, '', '', '', '']
        : row(postgres.version, postgres.elapsedMs, postgres.cpuMs, boardsRight(postgres)),
    ],
  );
};

const beside =
  'Beside the close, those who only sum (the pipelines, every subject of a village) and rank (PostgreSQL, people, townships and county,\nthe entries loaded beforehand): seconds on one core, and how many times as much of the processor the close and the pipelines take';

/** The close of a month of a county, for people. */
export const closeText = (close: CountyCloseTimes): string =>
  [
    "The close of a county's month through its function, held against sums made by SQL alone: seconds, of the processor for emulator and function\ntogether; memory in MB by which the whole process grew, and the heap the function was given\n(goals: under 60 s, 3 requests a village and one more for every hundred members, 512 MB)",
    tableOf(
      ['villages', 'entries', 'loaded in', 'heap', ...firingHeads],
      [
        [
          ...[close.villages, close.entries, seconds(close.loadMs), close.heapMaxMb],
          ...firingCells(close, close.villages),
        ],
      ],
    ),
    beside,
    besideText(close, close),
  ].join('\n\n');

/** A county's year, for people. */
export const yearText = ({
  villages,
  entries,
  months,
  heapMaxMb,
  firings,
  ...summing
}: CountyYearTimes): string => {
  const [close] = firings;
  return [
    `${entries.toString()} entries of ${villages.toString()} villages in ${months.toString()} months; functions of ${heapMaxMb.toString()} MB, every board held against sums made by SQL alone`,
    tableOf(
      ['function', 'period', ...firingHeads],
      firings.map((firing) => [firing.functionName, firing.period, ...firingCells(firing, villages)]),
    ),
    ...(close === undefined ? [] : [beside, besideText(close, summing)]),
  ].join('\n\n');
};
