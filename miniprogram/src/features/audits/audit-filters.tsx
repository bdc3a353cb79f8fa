import { View } from '@tarojs/components';
import { levelOf } from '@shared/domain/org-tree';
import { overseeingRoles } from '@shared/domain/roles';
import type { Me } from '@/api/use-me';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { DateField } from '@/components/form/date-field';
import { FilterBar } from '@/components/form/filter-bar';
import { SearchField } from '@/components/form/search-field';
import { useListVillages } from './api';
import { copy } from './copy';
import type { AuditFilter } from './state';

export interface AuditFiltersProps {
  readonly me: Me;
  readonly filter: AuditFilter;
  readonly onChange: (part: Partial<AuditFilter>) => void;
}

/** Of which village, for those above the villages. */
function VillageFilter({ filter, onChange }: Omit<AuditFiltersProps, 'me'>) {
  const villages = useListVillages().data?.items ?? [];
  return (
    <FilterBar
      filters={[
        {
          key: 'village',
          word: copy.village,
          options: villages.map(({ villageCode, name }) => ({ key: villageCode, word: name })),
          chosen: filter.unitCode === null ? [] : [filter.unitCode],
        },
      ]}
      onChange={(_, [unitCode]) => onChange({ unitCode: unitCode ?? null })}
      onClearAll={() => onChange({ unitCode: null })}
    />
  );
}

/** Who, where and when. */
export function AuditFilters({ me, filter, onChange }: AuditFiltersProps) {
  const { query, actor, fromOn, toOn } = filter;
  const isAbove = me.roles.some(
    ({ role, unitCode }) =>
      overseeingRoles.some((each) => each === role) &&
      ['county', 'township'].includes(levelOf(unitCode) ?? ''),
  );
  return (
    <>
      <SearchField
        label={copy.searchLabel}
        placeholder={copy.searchPlaceholder}
        value={query}
        onSearch={(words) => onChange({ query: words })}
      />
      {isAbove && <VillageFilter filter={filter} onChange={onChange} />}
      <View className="audits__days">
        <DateField
          label={copy.fromOn}
          value={fromOn}
          max={toOn === '' ? undefined : toOn}
          placeholder={copy.anyDay}
          onChange={(on) => onChange({ fromOn: on })}
        />
        <DateField
          label={copy.toOn}
          value={toOn}
          min={fromOn === '' ? undefined : fromOn}
          placeholder={copy.anyDay}
          onChange={(on) => onChange({ toOn: on })}
        />
        {(fromOn !== '' || toOn !== '') && (
          <Button
            word={copy.clearDays}
            kind="quiet"
            size="compact"
            onPress={() => onChange({ fromOn: '', toOn: '' })}
          />
        )}
      </View>
      {actor !== null && (
        <Notice words={copy.onlyOf(actor.name)} icon="people" onPress={() => onChange({ actor: null })} />
      )}
    </>
  );
}
