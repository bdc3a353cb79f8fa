import { partyStatusWords, rosterHeadings, rosterOfficeWords } from '../../shared/domain/roster-copy';
import { rosterFields, type RosterCells } from '../../shared/domain/roster-field';
import type { RosterVillage } from '../../shared/domain/roster-village';
import { inventNames } from './names';
import { randomFrom } from './random';

const namesInStock = 2_000;
const peoplePerHousehold = 3;
const phoneShare = 0.8;

/** Numbers of a block that no operator gives out, each once. */
const phoneOf = (index: number): string => `190${index.toString().padStart(8, '0')}`;

/** A village with `gridCount` grids, named and numbered as the seeds do. */
export const villageWithGrids = (villageCode: string, name: string, gridCount: number): RosterVillage => ({
  villageCode,
  name,
  grids: Array.from({ length: gridCount }, (_, index) => ({
    gridCode: `${villageCode}${(index + 1).toString().padStart(3, '0')}`,
    name: `第${index + 1}网格`,
  })),
});

/**
 * `rowCount` invented people, spread evenly over the villages: every third begins a household, four of five have a phone,
 * and everybody has a number. The same `word` invents the same people.
 */
export const generateRoster = (
  word: string,
  rowCount: number,
  villages: readonly RosterVillage[],
): readonly RosterCells[] => {
  const random = randomFrom(`roster of ${word}`);
  const names = inventNames(word, namesInStock);
  const rowsPerVillage = Math.ceil(rowCount / villages.length);
  return Array.from({ length: rowCount }, (_, index): RosterCells => {
    const village = villages[Math.floor(index / rowsPerVillage)];
    const place = index % rowsPerVillage;
    const householdNumber = Math.floor(place / peoplePerHousehold) + 1;
    const grid = village?.grids[householdNumber % village.grids.length];
    return {
      rosterNumber: `R${(place + 1).toString().padStart(4, '0')}`,
      name: names[index % namesInStock] ?? '',
      phone: random.chance(phoneShare) ? phoneOf(index) : '',
      householdNumber: householdNumber.toString(),
      grid: grid?.name ?? '',
      partyStatus: random.pick(Object.values(partyStatusWords) as [string, ...string[]]),
      offices: place % 50 === 0 ? (rosterOfficeWords.gridWorker ?? '') : '',
      village: village?.villageCode ?? '',
    };
  });
};

/** The headings of the template, and rows in their order. */
export const asTable = (
  rows: readonly RosterCells[],
): { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] } => ({
  headings: rosterFields.map((field) => rosterHeadings[field][0] ?? field),
  rows: rows.map((cells) => rosterFields.map((field) => cells[field])),
});
