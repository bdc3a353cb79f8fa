import { View } from '@tarojs/components';
import type { Me } from '@/api/use-me';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { DataTable } from '@/components/content/data-table';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Notice } from '@/components/feedback/notice';
import { PagerSummary } from '@/components/feedback/pager-summary';
import { Skeleton } from '@/components/feedback/skeleton';
import { SearchField } from '@/components/form/search-field';
import { Segments } from '@/components/form/segments';
import { useWideScreen } from '@/platform/wide-screen';
import { openPage } from '@/routes';
import { copy } from './copy';
import { columnsFor, type LineLayout } from './people-columns';
import { PersonPanel } from './person-panel';
import { ResidencyDialog } from './residency-dialog';
import { rosterRightsOf, isOverseer } from './rights';
import { RosterFilters } from './roster-filters';
import { RosterTools } from './roster-tools';
import { bulkActionsOf, isNarrowed, type RosterRights } from './state';
import { useRosterList, type RosterList } from './use-roster-list';
import './roster.scss';

/** Nobody there: because nobody is registered yet, because nobody left, or because of the search. */
function Nobody({ list, rights }: { readonly list: RosterList; readonly rights: RosterRights }) {
  const { filter } = list;
  if (isNarrowed(filter)) {
    return <EmptyState title={copy.nobodyFound} advice={copy.nobodyFoundAdvice} icon="search" />;
  }
  if (filter.scope === 'former') {
    return <EmptyState title={copy.emptyFormer} advice={copy.emptyFormerAdvice} icon="people" />;
  }
  const action = rights.canImport
    ? { word: copy.importLabel, onPress: () => openPage('importRoster') }
    : { word: copy.addLabel, onPress: () => openPage('editPerson') };
  return (
    <EmptyState
      title={copy.empty}
      advice={rights.canKeep ? copy.emptyAdvice : copy.emptyAdviceReadOnly}
      icon="people"
      action={rights.canKeep ? action : undefined}
    />
  );
}

interface RowsProps {
  readonly list: RosterList;
  readonly rights: RosterRights;
  readonly layout: LineLayout;
}

function Rows({ list, rights, layout }: RowsProps) {
  const { answer, filter, total, chosen, openId } = list;
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={8} />}>
      {(people) =>
        people.length === 0 ? (
          <Nobody list={list} rights={rights} />
        ) : (
          <>
            <PagerSummary shown={people.length} total={total} noun={copy.noun} />
            <DataTable
              label={copy.title}
              columns={columnsFor(filter.scope, layout)}
              rows={people}
              keyOf={({ personId }) => personId}
              nameOf={({ name }) => name}
              currentKey={openId ?? undefined}
              onOpen={({ personId }) => {
                if (layout === 'card') openPage('person', { personId });
                else list.setOpenId(personId === openId ? null : personId);
              }}
              selection={
                rights.canKeep
                  ? {
                      chosen: chosen.map(({ personId }) => personId),
                      onChange: list.choose,
                      noun: copy.noun,
                      actions: bulkActionsOf(filter.scope).map((action) => ({
                        key: action,
                        word: copy.bulk[action],
                        onPress: () => list.setBulk(action),
                      })),
                    }
                  : undefined
              }
            />
            <LoadMore {...answer.more} />
          </>
        )
      }
    </AnswerView>
  );
}

/** The roster of a village: search, filters, the people, and on a computer the open one beside them. */
export function RosterView({ me }: { readonly me: Me }) {
  const list = useRosterList();
  const { filter, narrow, openId, bulk, chosen } = list;
  const rights = rosterRightsOf(me);
  const isWide = useWideScreen();
  const isBeside = isWide && openId !== null;
  const tableLayout = isBeside ? 'besidePerson' : 'table';
  useRefetchOnShow(list.answer.refetch);
  return (
    <>
      {isOverseer(me) && <Notice words={copy.readOnly} icon="eye" />}
      <View className="roster-row">
        <View className="roster-row__search">
          <SearchField
            label={copy.searchLabel}
            placeholder={copy.searchPlaceholder}
            value={filter.query}
            onSearch={(query) => narrow({ query })}
          />
        </View>
        <View className="roster-row__scope">
          <Segments
            label={copy.scopeLabel}
            chosen={filter.scope}
            onChoose={(scope) => narrow({ scope })}
            options={(['residents', 'former'] as const).map((key) => ({ key, word: copy.scopes[key] }))}
          />
        </View>
      </View>
      <View className="roster-row">
        <View className="roster-row__search">
          <RosterFilters filter={filter} onChange={narrow} />
        </View>
        <RosterTools rights={rights} />
      </View>
      <View className="roster-pair">
        <View className="roster-pair__table">
          <Rows list={list} rights={rights} layout={isWide ? tableLayout : 'card'} />
        </View>
        {isBeside && (
          <View className="roster-pair__person">
            <PersonPanel key={openId} personId={openId} me={me} onClose={() => list.setOpenId(null)} />
          </View>
        )}
      </View>
      {bulk !== null && (
        <ResidencyDialog
          action={bulk}
          people={chosen}
          villageCode={me.villageCode}
          onDone={list.leaveOut}
          onClose={() => list.setBulk(null)}
        />
      )}
    </>
  );
}
