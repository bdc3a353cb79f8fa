import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { SnapshotSummary } from '@shared/contract/snapshots';
import { dateOf } from '@shared/domain/calendar';
import { AnswerView } from '@/api/answer-view';
import { DataTable, type Column } from '@/components/content/data-table';
import { Picture } from '@/components/content/picture';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { Segments } from '@/components/form/segments';
import { AwardField } from '@/features/points/award-field';
import { useGetSnapshot } from '@/features/snapshots/api';
import { copy as snapshotCopy } from '@/features/snapshots/copy';
import { SnapshotActions } from '@/features/snapshots/snapshot-actions';
import { StateTag } from '@/features/snapshots/snapshot-row';
import { SnapshotView } from '@/features/snapshots/snapshot-view';
import { useListSnapshotGroup } from '@/features/workbench/api';
import { copy as words } from '@/features/workbench/copy';
import { groupsFor, statesOf, type WorkbenchRights } from '@/features/workbench/state';
import { dateWords } from '@/words/when-copy';
import { copy } from './copy';
import { DeskHead } from './desk-head';

const contentCell = ({ text, kind, submittedAt, cover }: SnapshotSummary) => (
  <View className="workbench__snapshot">
    <Picture className="workbench__photo" src={cover.url} mode="aspectFill" lazyLoad />
    <View className="workbench__words">
      <View className="workbench__text">{text}</View>
      <View className="workbench__note">
        {`${snapshotCopy.kinds[kind]} · ${dateWords(dateOf(submittedAt))}`}
      </View>
    </View>
  </View>
);

const dueCell = ({ dueOn, state }: SnapshotSummary) => {
  if (dueOn === null) return '—';
  const day = dateWords(dueOn);
  const isLate =
    statesOf.inWork.some((inWork) => inWork === state) && dueOn < dateOf(new Date().toISOString());
  return isLate ? <Text className="workbench__late">{copy.overdue(day)}</Text> : day;
};

const columns: readonly Column<SnapshotSummary>[] = [
  { key: 'content', word: copy.content, width: 'rest', cell: contentCell },
  { key: 'grid', word: copy.grid, width: 'narrow', cell: ({ gridName }) => gridName ?? '—' },
  { key: 'state', word: copy.state, width: 'narrow', cell: ({ state }) => <StateTag state={state} /> },
  { key: 'due', word: copy.due, width: 'narrow', cell: dueCell },
];

/** The chosen snapshot beside the table, with what this person may do about it. */
function Chosen({ snapshotId }: { readonly snapshotId: string }) {
  const answer = useGetSnapshot(snapshotId);
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={4} shape="card" />}>
      {(snapshot) => (
        <>
          <SnapshotActions key={snapshotId} snapshot={snapshot} awardField={AwardField} />
          <SnapshotView snapshot={snapshot} />
        </>
      )}
    </AnswerView>
  );
}

/** Snapshots by where they stand as a table, the chosen one beside it. */
export function SnapshotsDesk({ rights }: { readonly rights: WorkbenchRights }) {
  const groups = groupsFor(rights);
  const [group, setGroup] = useState(groups[0] ?? 'all');
  const [picked, setPicked] = useState<string | null>(null);
  const answer = useListSnapshotGroup(group, rights.canReadAll);
  const current = picked ?? answer.data?.[0]?.snapshotId;
  return (
    <>
      <DeskHead title={copy.sections.snapshots}>
        <View className="workbench__groups">
          <Segments
            label={words.groupLabel}
            chosen={group}
            onChoose={(chosen) => {
              setGroup(chosen);
              setPicked(null);
            }}
            options={groups.map((key) => ({ key, word: words.groups[key] }))}
          />
        </View>
      </DeskHead>
      <AnswerView answer={answer} skeleton={<Skeleton rows={8} />}>
        {(snapshots) => (
          <View className="workbench__pair">
            <View className="workbench__table">
              {snapshots.length === 0 ? (
                <EmptyState title={words.none[group]} icon="camera" />
              ) : (
                <>
                  <DataTable
                    label={copy.sections.snapshots}
                    columns={columns}
                    rows={snapshots}
                    keyOf={({ snapshotId }) => snapshotId}
                    currentKey={current}
                    onOpen={({ snapshotId }) => setPicked(snapshotId)}
                  />
                  <LoadMore {...answer.more} />
                </>
              )}
            </View>
            {current !== undefined && (
              <View className="workbench__chosen">
                <Chosen snapshotId={current} />
              </View>
            )}
          </View>
        )}
      </AnswerView>
    </>
  );
}
