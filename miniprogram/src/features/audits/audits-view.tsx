import { useState } from 'react';
import { View } from '@tarojs/components';
import type { AuditRecord } from '@shared/contract/audits';
import { villageOf } from '@shared/domain/org-tree';
import { officeRoles } from '@shared/domain/roles';
import { AnswerView } from '@/api/answer-view';
import { chooseVillage, useChosenVillage } from '@/api/chosen-village';
import type { Me } from '@/api/use-me';
import { Card } from '@/components/content/card';
import { DataTable, type Column } from '@/components/content/data-table';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Sheet } from '@/components/feedback/sheet';
import { Skeleton } from '@/components/feedback/skeleton';
import { useWideScreen } from '@/platform/wide-screen';
import { openPage } from '@/routes';
import { roleWords } from '@/words/role-copy';
import { placeWords } from '@/words/unit-copy';
import { useListAudits, useListVillages } from './api';
import { AuditDetail } from './audit-detail';
import { AuditFilters } from './audit-filters';
import { copy } from './copy';
import { methodWords } from './method-copy';
import { everything, isNarrowed, thingsOf } from './state';
import './audits.scss';

const whatOf = ({ method }: AuditRecord): string => methodWords[method] ?? copy.fallback;

const whoOf = ({ actorName, actorRoles }: AuditRecord): string =>
  copy.who(
    actorName,
    officeRoles
      .filter((role) => actorRoles.includes(role))
      .map((role) => roleWords[role])
      .join('、'),
  );

const columnsFor = (placeOf: (record: AuditRecord) => string): readonly Column<AuditRecord>[] => [
  { key: 'what', word: copy.columns.what, width: 'wide', onCard: 'title', cell: whatOf },
  { key: 'who', word: copy.columns.who, width: 'rest', onCard: 'note', cell: whoOf },
  {
    key: 'things',
    word: copy.columns.what2,
    width: 'wide',
    cell: (record) => copy.things(thingsOf(record), record.moreCount),
  },
  { key: 'unit', word: copy.columns.unit, width: 'wide', cell: placeOf },
  { key: 'when', word: copy.columns.when, width: 'normal', cell: ({ at }) => copy.when(at) },
];

/** What office holders changed in a unit and below it, newest first. */
export function AuditsView({ me }: { readonly me: Me }) {
  const chosenVillage = useChosenVillage();
  const isWide = useWideScreen();
  const [filter, setFilter] = useState({ ...everything, unitCode: chosenVillage });
  const [picked, setPicked] = useState<AuditRecord | null>(null);
  const answer = useListAudits(filter);
  const villages = useListVillages().data?.items ?? [];
  const detail = picked !== null && (
    <AuditDetail
      record={picked}
      onActor={
        filter.actor === null
          ? () => {
              setFilter({ ...filter, actor: { actorId: picked.actorId, name: picked.actorName } });
              setPicked(null);
            }
          : undefined
      }
      onPerson={(personId) => {
        // A page about somebody is a page of one village.
        const villageCode = villageOf(picked.unitCode);
        if (me.villageCode === null && villageCode !== null && villageCode !== chosenVillage) {
          chooseVillage(villageCode);
        }
        setPicked(null);
        openPage('person', { personId });
      }}
    />
  );
  return (
    <>
      <AuditFilters
        me={me}
        filter={filter}
        onChange={(part) => {
          setFilter({ ...filter, ...part });
          setPicked(null);
        }}
      />
      <AnswerView answer={answer} skeleton={<Skeleton rows={8} />}>
        {(records) =>
          records.length === 0 ? (
            <EmptyState
              title={isNarrowed(filter) ? copy.nothingFound : copy.empty}
              advice={isNarrowed(filter) ? copy.nothingFoundAdvice : copy.emptyAdvice}
              icon="search"
            />
          ) : (
            <View className="audits__pair">
              <View className="audits__table">
                <DataTable
                  label={copy.title}
                  columns={columnsFor((record) => placeWords(record, villages))}
                  rows={records}
                  keyOf={({ auditRecordId }) => auditRecordId}
                  nameOf={(record) => `${record.actorName} ${whatOf(record)}`}
                  currentKey={picked?.auditRecordId}
                  onOpen={setPicked}
                />
                <LoadMore {...answer.more} />
              </View>
              {isWide && picked !== null && (
                <View className="audits__chosen">
                  <Card title={whatOf(picked)} more={{ words: copy.close, onPress: () => setPicked(null) }}>
                    {detail}
                  </Card>
                </View>
              )}
            </View>
          )
        }
      </AnswerView>
      {!isWide && picked !== null && (
        <Sheet isOpen title={`${picked.actorName}：${whatOf(picked)}`} onClose={() => setPicked(null)}>
          {detail}
        </Sheet>
      )}
    </>
  );
}
