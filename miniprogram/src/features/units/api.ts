import { people, units } from '@shared/contract/index';
import type { Unit } from '@shared/contract/units';
import { call } from '@/api/client';
import { useAnswer, usePages } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';

/** What a change of the tree outdates. */
export const outdatedByTree = [
  units.list,
  units.getSettings,
  people.listGrids,
  people.listVillages,
  people.listPeople,
] as const;

const unitInput = (unitCode: string | null) => (unitCode === null ? {} : { unitCode });

/** A unit; the caller's own highest when null. Its children come through the tree. */
export const useGetUnit = (unitCode: string | null) =>
  useAnswer(units.list, { ...unitInput(unitCode), limit: 1 });

/** Units anywhere below one whose name or code fits. */
export const useSearchUnits = (unitCode: string, query: string) =>
  usePages(units.list, { unitCode, query, limit: 50 });

/** Units directly below one, or anywhere below that fit the words. */
export const useListTargets = (unitCode: string, query: string) =>
  usePages(units.list, { unitCode, ...(query === '' ? {} : { query }), limit: 50 });

const unitsAtOnce = 100;

/** All units directly below one; a village has at most a few dozen, a county a few dozen townships. */
export async function loadChildren(unitCode: string): Promise<readonly Unit[]> {
  const found: Unit[] = [];
  for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null; isFirst = false) {
    const page: Awaited<ReturnType<typeof listPage>> = await listPage(unitCode, cursor);
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

const listPage = (unitCode: string, cursor: string | null) =>
  call(units.list, { unitCode, limit: unitsAtOnce, ...(cursor === null ? {} : { cursor }) });

export const useAddUnit = (parentCode: string) =>
  useWrite(units.submit, { name: `unit-below:${parentCode}`, changes: outdatedByTree });

export const useAdvanceUnit = (unitCode: string) =>
  useWrite(units.advance, { name: `unit:${unitCode}`, changes: outdatedByTree });
