import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InputOf } from '@shared/contract/method';
import { people, sheets } from '@shared/contract/index';
import { call } from '@/api/client';
import { answerKey, useAnswer, usePages } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { openFile } from '@/platform/files';
import { useWideScreen } from '@/platform/wide-screen';
import { inputOf, type RosterFilter } from './state';

/** A computer has room for more rows, and a phone no memory for them. */
const rowsOnWide = 50;
const rowsOnPhone = 20;

/** What a change of somebody on the roster outdates. */
const outdated = [
  people.listPeople,
  people.getPerson,
  people.listMembers,
  people.listHouseholds,
  people.getHousehold,
  people.listLiaisons,
] as const;

/** People of the village that match; `firstPage.total` counts all of them. */
export function useListPeople(filter: RosterFilter) {
  const limit = useWideScreen() ? rowsOnWide : rowsOnPhone;
  return usePages(people.listPeople, { ...inputOf(filter), limit });
}

export const useGetPerson = (personId: string) => useAnswer(people.getPerson, { personId });

export const useListGrids = () => useAnswer(people.listGrids, {});

/** The villages somebody could be sent to. */
export const useListVillages = () => useAnswer(people.listVillages, {});

/** Those who live with somebody; waits while there is no household. */
export const useGetHousehold = (householdId: string | null) =>
  useAnswer(people.getHousehold, { householdId: householdId ?? '' }, { isEnabled: householdId !== null });

/** `name` keeps the key of one form apart from another one's. */
export const useSubmitPerson = (personId: string | undefined) =>
  useWrite(people.submitPerson, { name: `person:${personId ?? 'new'}`, changes: outdated });

export const useAdvancePeople = () => useWrite(people.advancePeople, { changes: outdated });

export const useSubmitProxy = () => useWrite(people.submitProxy, { changes: [people.getPerson] });

export const useReverseProxy = () => useWrite(people.reverseProxy, { changes: [people.getPerson] });

/** The full number. It is kept nowhere: whoever wants it again asks again, and that is written down again. */
export function useGetContact(personId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => call(people.getContact, { personId, reason }),
    onSuccess: () => client.invalidateQueries({ queryKey: answerKey(people.getPerson) }),
  });
}

/** The roster as a file on this machine, or shown by WeChat. */
export const useExportRoster = () =>
  useMutation({
    mutationFn: async (input: InputOf<typeof sheets.exportRoster>) => {
      const { url, fileName } = await call(sheets.exportRoster, input);
      return openFile(url, fileName);
    },
  });
