import type { RosterCells, RosterProblemCode } from '../../shared/domain/roster-field';
import type { KnownPerson } from '../../shared/domain/roster-index';
import type { RosterVillage } from '../../shared/domain/roster-village';
import { villageWithGrids } from './generated-roster';

/** Two villages with the same name, as a county has them, and a third whose people are elsewhere. */
export const brokenRosterVillages: readonly RosterVillage[] = [
  villageWithGrids('410922100201', '西关村', 3),
  villageWithGrids('410922101201', '三合村', 3),
  villageWithGrids('410922102201', '三合村', 3),
];

interface Sample {
  readonly code: RosterProblemCode;
  /** What is wrong with the row of number `n`; each number gives another value where the fault has one. */
  readonly cells: (n: number) => Partial<RosterCells>;
  /** Written before the broken row, when it takes another row to break it. */
  readonly first?: (n: number) => Partial<RosterCells>;
  /** People of the roster that it takes. */
  readonly known?: (n: number) => readonly Partial<KnownPerson>[];
}

const blank: RosterCells = {
  ...{
    rosterNumber: '',
    name: '',
    phone: '',
    householdNumber: '',
    grid: '',
    partyStatus: '',
    offices: '',
    village: '',
  },
};

const phoneOf = (n: number): string => `191${n.toString().padStart(8, '0')}`;
const spelled = '甲乙丙丁戊己庚辛壬癸';
const nameOf = (n: number): string =>
  `张${Array.from(n.toString(), (digit) => spelled[Number(digit)] ?? '').join('')}`;

const samples: readonly Sample[] = [
  { code: 'rowEmpty', cells: () => blank },
  { code: 'nameMissing', cells: () => ({ name: '' }) },
  { code: 'nameTooLong', cells: (n) => ({ name: nameOf(n) + '长'.repeat(30) }) },
  { code: 'nameInvalid', cells: (n) => ({ name: `张三${n}` }) },
  { code: 'keyMissing', cells: () => ({ rosterNumber: '' }) },
  { code: 'phoneInvalid', cells: (n) => ({ phone: `1381234${n}` }) },
  { code: 'phoneLandline', cells: (n) => ({ phone: `0393-72${n.toString().padStart(5, '0')}` }) },
  { code: 'phoneSeveral', cells: (n) => ({ phone: `${phoneOf(n)}/${phoneOf(n + 1)}` }) },
  { code: 'phoneTwice', first: (n) => ({ phone: phoneOf(n) }), cells: (n) => ({ phone: phoneOf(n) }) },
  { code: 'rosterNumberTooLong', cells: (n) => ({ rosterNumber: `${n}${'0'.repeat(20)}` }) },
  {
    code: 'rosterNumberTwice',
    first: (n) => ({ name: `${nameOf(n)}父`, rosterNumber: `T${n}` }),
    cells: (n) => ({ rosterNumber: `T${n}` }),
  },
  {
    code: 'rosterNumberOfAnother',
    known: (n) => [{ name: '李四', rosterNumber: `O${n}` }],
    cells: (n) => ({ rosterNumber: `O${n}` }),
  },
  { code: 'householdNumberInvalid', cells: (n) => ({ householdNumber: `户${n}` }) },
  { code: 'gridUnknown', cells: (n) => ({ grid: `北街${n}` }) },
  { code: 'villageMissing', cells: () => ({ village: '' }) },
  { code: 'villageUnknown', cells: (n) => ({ village: `无名村${n}` }) },
  { code: 'villageAmbiguous', cells: () => ({ village: '三合村' }) },
  { code: 'partyStatusUnknown', cells: (n) => ({ partyStatus: `党员${n}` }) },
  { code: 'officeUnknown', cells: (n) => ({ offices: `网格员、会计${n}`, grid: '1' }) },
  { code: 'officeNotYours', cells: () => ({ offices: '支部书记' }) },
  { code: 'officeNeedsGrid', cells: () => ({ offices: '网格员' }) },
  {
    code: 'personTwice',
    first: () => ({ rosterNumber: '', householdNumber: '7' }),
    cells: () => ({ rosterNumber: '', householdNumber: '7' }),
  },
  {
    code: 'matchesTwo',
    known: (n) => [
      { name: nameOf(n), rosterNumber: `A${n}` },
      { name: nameOf(n), phone: phoneOf(n) },
    ],
    cells: (n) => ({ rosterNumber: `A${n}`, phone: phoneOf(n) }),
  },
  {
    code: 'personElsewhere',
    known: (n) => [{ name: nameOf(n), phone: phoneOf(n), villageCode: '410922101201' }],
    cells: (n) => ({ phone: phoneOf(n) }),
  },
];

const personOf = (n: number, index: number, known: Partial<KnownPerson>): KnownPerson => ({
  ...{ personId: `p-${n}-${index}`, villageCode: '410922100201', name: '李四', rosterNumber: '', phone: '' },
  ...{ householdNumber: null, gridCode: null, partyStatus: 'masses', offices: [] },
  ...known,
});

export interface BrokenRoster {
  readonly rows: readonly RosterCells[];
  /** What each row ought to be refused for; null for a good one that only prepares the next. */
  readonly codes: readonly (RosterProblemCode | null)[];
  readonly people: readonly KnownPerson[];
}

/** `count` broken rows of every kind that a township's file can have, one kind after the other. */
export const breakRoster = (count: number): BrokenRoster => {
  const rows: RosterCells[] = [];
  const codes: (RosterProblemCode | null)[] = [];
  const people: KnownPerson[] = [];
  for (let n = 0; n < count; n += 1) {
    const sample = samples[n % samples.length];
    if (sample === undefined) break;
    const good: RosterCells = { ...blank, name: nameOf(n), rosterNumber: `N${n}`, village: '410922100201' };
    if (sample.first !== undefined) {
      rows.push({ ...good, rosterNumber: `F${n}`, ...sample.first(n) });
      codes.push(null);
    }
    rows.push({ ...good, ...sample.cells(n) });
    codes.push(sample.code);
    people.push(...(sample.known?.(n) ?? []).map((known, index) => personOf(n, index, known)));
  }
  return { rows, codes, people };
};
