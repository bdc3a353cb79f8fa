import { useState } from 'react';
import type { ResidencyAction } from '@shared/domain/residency';
import { useListPeople } from './api';
import { chosenAfter, everybody, type ChosenPerson, type RosterFilter } from './state';

/** The roster as somebody looks at it: what is searched, who is open beside it, who is chosen, what is to be done with them. */
export function useRosterList() {
  const [filter, setFilter] = useState<RosterFilter>(everybody);
  const [openId, setOpenId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly ChosenPerson[]>([]);
  const [bulk, setBulk] = useState<ResidencyAction | null>(null);
  const answer = useListPeople(filter);
  const rows = answer.data ?? [];
  return {
    filter,
    answer,
    total: answer.firstPage?.total ?? 0,
    openId,
    setOpenId,
    chosen,
    bulk,
    setBulk,
    narrow: (part: Partial<RosterFilter>) => {
      setFilter((before) => ({ ...before, ...part }));
      // Nothing that is done with residents can be done with those who left.
      if (part.scope !== undefined && part.scope !== filter.scope) {
        setChosen([]);
        setOpenId(null);
      }
    },
    choose: (personIds: readonly string[]) => setChosen(chosenAfter(chosen, rows, personIds)),
    /** Those for whom something was recorded are done with; whoever was refused stays chosen. */
    leaveOut: (done: readonly string[]) =>
      setChosen((before) => before.filter(({ personId }) => !done.includes(personId))),
  };
}

export type RosterList = ReturnType<typeof useRosterList>;
