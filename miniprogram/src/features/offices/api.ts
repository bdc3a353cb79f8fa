import { offices, people, units } from '@shared/contract/index';
import { useAnswer, usePages } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { useWideScreen } from '@/platform/wide-screen';
import type { OfficeFilter } from './state';

/** What giving and taking offices outdates. */
const outdated = [
  offices.list,
  people.getMe,
  people.getPerson,
  people.listPeople,
  people.listGrids,
  people.listHouseholds,
  people.listLiaisons,
] as const;

const unitInput = (unitCode: string | null) => (unitCode === null ? {} : { unitCode });
const villageInput = (villageCode: string | null) => (villageCode === null ? {} : { villageCode });

/** Who holds what; `firstPage.grantable` says what the caller may give. */
export function useListOffices({ unitCode, role, scope }: OfficeFilter) {
  const limit = useWideScreen() ? 50 : 20;
  return usePages(offices.list, { ...unitInput(unitCode), ...(role === null ? {} : { role }), scope, limit });
}

/** All of a village in as few steps as can be, for finding one person's. */
export const useListVillageOffices = (villageCode: string | null) =>
  usePages(offices.list, { ...unitInput(villageCode), limit: 100 });

/** What the caller may give at all. */
export const useListGrantable = () => useAnswer(offices.list, { limit: 1 });

export const useSubmitOffice = () => useWrite(offices.submit, { changes: outdated });

export const useReverseOffice = (officeId: string) =>
  useWrite(offices.reverse, { name: `office-back:${officeId}`, changes: outdated });

export const useAdvanceOffice = (officeId: string) =>
  useWrite(offices.advance, { name: `office-on:${officeId}`, changes: outdated });

/** People of a village by name; the caller's own village when null. */
export const useSearchPeople = (villageCode: string | null, scope: 'members' | 'everybody', query: string) =>
  usePages(people.listMembers, { ...villageInput(villageCode), scope, query });

export const useGetPerson = (personId: string) => useAnswer(people.getPerson, { personId });

/** The villages in the caller's reach that use the system. */
export const useListVillages = () => useAnswer(people.listVillages, {});

export const useListGrids = (villageCode: string | null) =>
  useAnswer(people.listGrids, villageInput(villageCode));

/** The units directly below one. */
export const useListUnits = (unitCode: string) => useAnswer(units.list, { unitCode, limit: 100 });
