import { useState } from 'react';
import { View } from '@tarojs/components';
import { list } from '@shared/contract/offices';
import { dateOf } from '@shared/domain/calendar';
import { officeLevels } from '@shared/domain/offices';
import { levelOf, unitLevels } from '@shared/domain/org-tree';
import { officeRoles } from '@shared/domain/roles';
import { AnswerView } from '@/api/answer-view';
import { useChosenVillage } from '@/api/chosen-village';
import type { Me } from '@/api/use-me';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Notice } from '@/components/feedback/notice';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { FilterBar, type Filter } from '@/components/form/filter-bar';
import { Segments } from '@/components/form/segments';
import { openPage } from '@/routes';
import { roleWords } from '@/words/role-copy';
import { useListOffices, useListVillages } from './api';
import { copy } from './copy';
import { OfficeTable } from './office-table';
import { daysToEnd, unitOf, type OfficeFilter } from './state';
import './offices.scss';

const giveAnOffice = () => openPage('offices', { give: 'yes' });

interface FiltersProps {
  readonly ownCode: string;
  readonly filter: OfficeFilter;
  readonly onChange: (filter: OfficeFilter) => void;
}

/** Which offices, and for those above the villages, of which one. */
function Filters({ ownCode, filter, onChange }: FiltersProps) {
  const villages = useListVillages().data?.items ?? [];
  const level = levelOf(ownCode) ?? 'village';
  const roles = officeRoles.filter((role) =>
    officeLevels[role].some((held) => unitLevels.indexOf(held) >= unitLevels.indexOf(level)),
  );
  const isAbove = level === 'county' || level === 'township';
  const filters: readonly Filter[] = [
    {
      key: 'role',
      word: copy.filters.role,
      options: roles.map((key) => ({ key, word: roleWords[key] })),
      chosen: filter.role === null ? [] : [filter.role],
    },
    ...(isAbove
      ? [
          {
            key: 'village',
            word: copy.filters.village,
            options: villages.map(({ villageCode, name }) => ({ key: villageCode, word: name })),
            chosen: filter.unitCode === null ? [] : [filter.unitCode],
          },
        ]
      : []),
  ];
  return (
    <FilterBar
      filters={filters}
      onChange={(key, [chosen]) =>
        onChange(
          key === 'village'
            ? { ...filter, unitCode: chosen ?? null }
            : { ...filter, role: roles.find((role) => role === chosen) ?? null },
        )
      }
      onClearAll={() => onChange({ ...filter, role: null, unitCode: null })}
    />
  );
}

/** Who holds which office, now or ever. */
export function OfficesView({ me }: { readonly me: Me }) {
  const chosenVillage = useChosenVillage();
  const first: OfficeFilter = { unitCode: chosenVillage, role: null, scope: 'current' };
  const [filter, setFilter] = useState(first);
  const answer = useListOffices(filter);
  useRefetchOnShow(answer.refetch);
  const grantable = answer.firstPage?.grantable ?? [];
  const isNarrowed = filter.role !== null || filter.unitCode !== null;
  const today = dateOf(new Date().toISOString());
  const endingCount = (answer.data ?? []).filter((office) => daysToEnd(office, today) !== null).length;
  return (
    <>
      {answer.firstPage !== undefined && grantable.length === 0 && (
        <Notice words={copy.readOnly} icon="eye" />
      )}
      <View className="offices__tools">
        {grantable.length > 0 && <Button word={copy.give} icon="plus" onPress={giveAnOffice} />}
        <View className="offices__scope">
          <Segments
            label={copy.scopeLabel}
            chosen={filter.scope}
            onChoose={(scope) => setFilter({ ...filter, scope })}
            options={(['current', 'all'] as const).map((key) => ({ key, word: copy.scopes[key] }))}
          />
        </View>
      </View>
      <Filters ownCode={unitOf(me, list.roles) ?? ''} filter={filter} onChange={setFilter} />
      {endingCount > 0 && <Notice words={copy.ending(endingCount)} tone="publicity" icon="clock" />}
      <AnswerView answer={answer} skeleton={<Skeleton rows={6} />}>
        {(offices) =>
          offices.length === 0 ? (
            <EmptyState
              title={isNarrowed ? copy.nobodyFound : copy.empty}
              advice={isNarrowed ? copy.nobodyFoundAdvice : copy.emptyAdvice}
              icon="people"
            />
          ) : (
            <>
              <OfficeTable offices={offices} />
              <LoadMore {...answer.more} />
            </>
          )
        }
      </AnswerView>
    </>
  );
}
