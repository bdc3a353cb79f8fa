import { partyStatuses } from '@shared/domain/person-record';
import { officeRoles } from '@shared/domain/roles';
import { FilterBar, type Filter } from '@/components/form/filter-bar';
import { partyStatusWords } from '@/words/party-status-copy';
import { roleWords } from '@/words/role-copy';
import { useListGrids } from './api';
import { copy } from './copy';
import { everybody, type RosterFilter } from './state';

export interface RosterFiltersProps {
  readonly filter: RosterFilter;
  readonly onChange: (part: Partial<RosterFilter>) => void;
}

const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);

/** Offices above the village are held by people of no roster of it. */
const villageOffices = officeRoles.filter((role) => role !== 'townshipOfficer' && role !== 'countyOfficer');

const bounds = ['bound', 'unbound'] as const;

/** What narrows the roster beside the search. */
export function RosterFilters({ filter, onChange }: RosterFiltersProps) {
  const grids = useListGrids();
  const filters: readonly Filter[] = [
    {
      key: 'gridCode',
      word: copy.filters.grid,
      options: (grids.data?.items ?? []).map(({ gridCode, name }) => ({ key: gridCode, word: name })),
      chosen: one(filter.gridCode),
    },
    {
      key: 'partyStatus',
      word: copy.filters.partyStatus,
      options: partyStatuses.map((key) => ({ key, word: partyStatusWords[key] })),
      chosen: one(filter.partyStatus),
    },
    {
      key: 'office',
      word: copy.filters.office,
      options: villageOffices.map((key) => ({ key, word: roleWords[key] })),
      chosen: one(filter.office),
    },
    {
      key: 'bound',
      word: copy.filters.bound,
      options: bounds.map((key) => ({ key, word: copy[key] })),
      chosen: one(filter.bound),
    },
  ];
  const change = (key: string, [chosen]: readonly string[]) => {
    const find = <Value extends string>(values: readonly Value[]): Value | null =>
      values.find((value) => value === chosen) ?? null;
    if (key === 'gridCode') onChange({ gridCode: chosen ?? null });
    else if (key === 'partyStatus') onChange({ partyStatus: find(partyStatuses) });
    else if (key === 'office') onChange({ office: find(villageOffices) });
    else onChange({ bound: find(bounds) });
  };
  const { query: _query, scope: _scope, ...unfiltered } = everybody;
  return <FilterBar filters={filters} onChange={change} onClearAll={() => onChange(unfiltered)} />;
}
