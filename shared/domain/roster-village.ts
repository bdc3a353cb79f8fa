import { placeName } from './division-copy';
import { listed } from './roster-copy';
import type { RosterProblemCode } from './roster-field';

export interface RosterVillage {
  readonly villageCode: string;
  readonly name: string;
  readonly grids: readonly { readonly gridCode: string; readonly name: string }[];
}

/** The villages whose people a file may bring, ready to be asked for by name or code. */
export interface VillageBook {
  /** The one village of a village's own file; null above the village, where each row must name one. */
  readonly own: RosterVillage | null;
  readonly byCode: ReadonlyMap<string, RosterVillage>;
  readonly byName: ReadonlyMap<string, readonly RosterVillage[]>;
}

type Report = (field: 'village', code: RosterProblemCode, value: string, hint?: string) => null;

/** `villages` are those below the unit of the import; a single one is the village's own file if `isVillageFile`. */
export const villageBookOf = (villages: readonly RosterVillage[], isVillageFile: boolean): VillageBook => {
  const byName = new Map<string, RosterVillage[]>();
  for (const village of villages) {
    const namesakes = byName.get(village.name);
    if (namesakes === undefined) byName.set(village.name, [village]);
    else namesakes.push(village);
  }
  return {
    own: isVillageFile ? (villages[0] ?? null) : null,
    byCode: new Map(villages.map((village) => [village.villageCode, village])),
    byName,
  };
};

/** The village a row belongs to; null after reporting why there is none. */
export const findVillage = (word: string, book: VillageBook, report: Report): RosterVillage | null => {
  if (word === '') return book.own ?? report('village', 'villageMissing', '');
  const coded = book.byCode.get(word);
  const named = book.byName.get(word) ?? book.byName.get(placeName(word)) ?? [];
  const [found, ...namesakes] = coded === undefined ? named : [coded];
  if (found === undefined) {
    return book.own === null
      ? report('village', 'villageUnknown', word)
      : report('village', 'villageOutside', word, book.own.name);
  }
  if (namesakes.length === 0) return found;
  const codes = [found, ...namesakes].map(({ villageCode }) => villageCode);
  return report('village', 'villageAmbiguous', word, listed(codes));
};
