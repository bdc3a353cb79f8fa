import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { levelOf } from '@shared/domain/org-tree';
import { Card } from '@/components/content/card';
import { ShareBar } from '@/components/content/charts/share-bar';
import { DataTable, type Column } from '@/components/content/data-table';
import { ListRow } from '@/components/content/list-row';
import { EmptyState } from '@/components/feedback/empty-state';
import { Notice } from '@/components/feedback/notice';
import { ProgressBar } from '@/components/feedback/progress-bar';
import { closingCopy as copy } from './closing-copy';
import { inOrderOfNeed, isUnderWay, type Closing, type ClosingUnit } from './closing-state';
import './reports.scss';

const askAgainMs = 5_000;

/** Asks again while villages are being closed. */
export function useAskingWhileUnderWay(closing: Closing | undefined, refetch: () => unknown): void {
  const isActive = closing !== undefined && isUnderWay(closing);
  useEffect(() => {
    if (!isActive) return undefined;
    const timer = setInterval(() => void refetch(), askAgainMs);
    return () => clearInterval(timer);
  }, [isActive, refetch]);
}

const unitWords = ({ unitCode, doneCount, villageCount }: ClosingUnit): string => {
  if (levelOf(unitCode) !== 'village') return copy.villages(doneCount, villageCount);
  return doneCount < villageCount ? copy.village.open : copy.village.done;
};

const columns: readonly Column<ClosingUnit>[] = [
  { key: 'name', word: copy.unit, width: 'wide', onCard: 'title', cell: ({ name }) => name },
  {
    key: 'done',
    word: copy.done,
    width: 'normal',
    onCard: 'tag',
    cell: (unit) => unitWords(unit),
  },
  {
    key: 'bar',
    word: copy.bar,
    width: 'rest',
    onCard: 'note',
    cell: ({ doneCount, villageCount }) => (
      <ShareBar share={villageCount === 0 ? 1 : doneCount / villageCount} />
    ),
  },
];

const standingWords = ({ startedAt, finishedAt }: Closing): string => {
  if (startedAt === null) return copy.notStarted;
  return finishedAt === null
    ? `${copy.started(startedAt)}，${copy.running}`
    : `${copy.started(startedAt)}，${copy.finished(finishedAt)}`;
};

/** The villages that did not get through, each with when and how often it was tried. */
function Failed({ failed }: Pick<Closing, 'failed'>) {
  return (
    <Card title={copy.failed(failed.length)} kind="list">
      <View className="reports__note">{copy.failedNote}</View>
      {failed.map(({ unitCode, name, at, attempts }) => (
        <ListRow key={unitCode} title={name} note={copy.failedAt(at, attempts)} isStrong />
      ))}
    </Card>
  );
}

/** How far the close of a month is: in all, unit by unit, and where it failed. */
export function ClosingView({ closing }: { readonly closing: Closing }) {
  const { units, failed, villageCount, doneCount, finishedAt } = closing;
  if (villageCount === 0) return <EmptyState title={copy.none} advice={copy.noneAdvice} icon="board" />;
  return (
    <>
      <Card title={`${closing.unitName} · ${copy.month(closing.month)}`}>
        <ProgressBar
          label={finishedAt === null ? copy.progress : copy.finishedTitle}
          done={doneCount}
          total={villageCount}
          words={copy.villages(doneCount, villageCount)}
        />
        <View className="reports__note reports__times">{standingWords(closing)}</View>
      </Card>
      {failed.length > 0 && <Failed failed={failed} />}
      {failed.length >= 50 && <Notice words={copy.moreFailed} icon="eye" />}
      <DataTable
        label={copy.byUnit}
        columns={columns}
        rows={inOrderOfNeed(units)}
        keyOf={({ unitCode }) => unitCode}
      />
    </>
  );
}
