import { codeCharsOf, levelOf } from '@shared/domain/org-tree';
import { villageBookOf, type RosterVillage, type VillageBook } from '@shared/domain/roster-village';
import type { Documents } from '../documents';
import { unitStore, type UnitDocument } from '../roster/unit-store';

/** With the one more that tells whether there is another page it stays under what the database answers at most. */
const unitsPerPage = 900;
const villageChars = codeCharsOf('village');

/** A unit with everything below it, whatever its state, by code. */
export const listTree = async (documents: Documents, unitCode: string): Promise<readonly UnitDocument[]> => {
  const units = unitStore(documents);
  const root = await units.find(unitCode);
  const found = root === null ? [] : [root];
  for (let after = ''; ;) {
    const page = await units.listBelow(unitCode, { after, limit: unitsPerPage });
    found.push(...page);
    if (page.length < unitsPerPage) return found;
    after = page.at(-1)?._id ?? '';
  }
};

/** The villages at work in a unit with their grids; of a village itself it is that one, as long as it is at work. */
export const readVillageBook = async (documents: Documents, unitCode: string): Promise<VillageBook> => {
  const units = (await listTree(documents, unitCode)).filter(({ state }) => state === 'active');
  const villages = new Map(
    units
      .filter(({ level }) => level === 'village')
      .map(({ _id, name }) => [
        _id,
        { villageCode: _id, name, grids: [] as RosterVillage['grids'][number][] },
      ]),
  );
  // By length of their codes: a grid is found before the micro-grids in it that carry its name.
  const grids = units.filter(({ level }) => level === 'grid' || level === 'microGrid');
  for (const { _id, name } of grids.sort((one, other) => one._id.length - other._id.length)) {
    villages.get(_id.slice(0, villageChars))?.grids.push({ gridCode: _id, name });
  }
  return villageBookOf([...villages.values()], levelOf(unitCode) === 'village');
};
