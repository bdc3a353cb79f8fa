import { useState } from 'react';
import { AnswerView } from '@/api/answer-view';
import { DataTable } from '@/components/content/data-table';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { FilterBar } from '@/components/form/filter-bar';
import { SearchField } from '@/components/form/search-field';
import { openPage } from '@/routes';
import { useListGrids, useListHouseholds, type HouseholdFilter } from './api';
import { copy } from './copy';
import { householdColumns } from './household-columns';
import './households.scss';

/** What narrows a list of households: words, and a grid. */
export function HouseholdFilters(props: {
  readonly filter: Pick<HouseholdFilter, 'query' | 'gridCode'>;
  readonly onChange: (part: Partial<Pick<HouseholdFilter, 'query' | 'gridCode'>>) => void;
}) {
  const { filter, onChange } = props;
  const grids = useListGrids();
  return (
    <>
      <SearchField
        label={copy.searchLabel}
        placeholder={copy.searchPlaceholder}
        value={filter.query}
        onSearch={(query) => onChange({ query })}
      />
      <FilterBar
        filters={[
          {
            key: 'grid',
            word: copy.grid,
            options: (grids.data?.items ?? []).map(({ gridCode, name }) => ({ key: gridCode, word: name })),
            chosen: filter.gridCode === null ? [] : [filter.gridCode],
          },
        ]}
        onChange={(_, [gridCode]) => onChange({ gridCode: gridCode ?? null })}
        onClearAll={() => onChange({ gridCode: null })}
      />
    </>
  );
}

function NoHouseholds({ filter }: { readonly filter: HouseholdFilter }) {
  if (filter.query !== '' || filter.gridCode !== null) {
    return <EmptyState title={copy.noneFound} advice={copy.noneFoundAdvice} icon="search" />;
  }
  return filter.scope === 'uncovered' ? (
    <EmptyState title={copy.noneUncovered} advice={copy.noneUncoveredAdvice} icon="check" />
  ) : (
    <EmptyState title={copy.noHouseholds} advice={copy.noHouseholdsAdvice} icon="home" />
  );
}

/** The households of the village, or those nobody looks after; each opens its visits. */
export function HouseholdList({ scope }: Pick<HouseholdFilter, 'scope'>) {
  const [filter, setFilter] = useState({ query: '', gridCode: null as string | null });
  const answer = useListHouseholds({ ...filter, scope });
  return (
    <>
      <HouseholdFilters
        filter={filter}
        onChange={(part) => setFilter((before) => ({ ...before, ...part }))}
      />
      <AnswerView answer={answer} skeleton={<Skeleton rows={8} />}>
        {(households) =>
          households.length === 0 ? (
            <NoHouseholds filter={{ ...filter, scope }} />
          ) : (
            <>
              <DataTable
                label={copy.title}
                columns={householdColumns}
                rows={households}
                keyOf={({ householdId }) => householdId}
                nameOf={({ number, name }) => copy.household(number, name)}
                onOpen={({ householdId }) => openPage('visit', { householdId })}
              />
              <LoadMore {...answer.more} />
            </>
          )
        }
      </AnswerView>
    </>
  );
}
