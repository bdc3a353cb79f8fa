import { useState } from 'react';
import { View } from '@tarojs/components';
import { rowPlans, type Import, type ImportRow } from '@shared/contract/sheets';
import { AnswerView } from '@/api/answer-view';
import { CountTiles, type CountTile } from '@/components/content/count-tiles';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { useListImportRows } from './api';
import { copy } from './copy';
import { RowSheet } from './row-sheet';
import { RowView } from './row-view';
import { firstPlan, type ImportAim, type RowPlan } from './state';
import './imports.scss';

const tones: Readonly<Record<RowPlan, NonNullable<CountTile<RowPlan>['tone']>>> = {
  add: 'good',
  change: 'change',
  same: 'plain',
  refuse: 'bad',
};

/** An entry of the ledger is posted or not, and never changed. */
const plansOf = (kind: Import['kind']): readonly RowPlan[] =>
  kind === 'entries' ? rowPlans.filter((plan) => plan !== 'change') : rowPlans;

export interface RowListProps {
  readonly aim: ImportAim;
  readonly bringing: Import;
}

interface RowsProps extends RowListProps {
  readonly plan: RowPlan | null;
}

function Rows({ aim, bringing, plan }: RowsProps) {
  const { importId, state } = bringing;
  const answer = useListImportRows(aim, importId, plan);
  const [correcting, setCorrecting] = useState<ImportRow | null>(null);
  const isGone = state === 'done';
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={6} />}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState
            title={isGone ? copy.rowsGone : copy.noRows}
            advice={isGone ? copy.rowsGoneAdvice : copy.noRowsAdvice}
            icon="file"
          />
        ) : (
          <>
            <View className="imports__rows">
              {rows.map((row) => (
                <RowView
                  key={row.rowNumber}
                  kind={aim.kind}
                  row={row}
                  isDone={isGone}
                  onCorrect={
                    state === 'ready' && row.plan === 'refuse' ? () => setCorrecting(row) : undefined
                  }
                />
              ))}
            </View>
            <LoadMore {...answer.more} />
            {correcting !== null && (
              <RowSheet aim={aim} importId={importId} row={correcting} onClose={() => setCorrecting(null)} />
            )}
          </>
        )
      }
    </AnswerView>
  );
}

/** How the file falls apart, and its rows, all or those of one kind. */
export function RowList({ aim, bringing }: RowListProps) {
  const [plan, setPlan] = useState<RowPlan | null>(() => firstPlan(bringing));
  const { counts, state, rowCount } = bringing;
  const words = state === 'done' ? copy.plansDone[aim.kind] : copy.plans[aim.kind];
  return (
    <>
      <CountTiles
        label={copy.tiles}
        tiles={plansOf(aim.kind).map((key) => ({
          key,
          word: words[key],
          count: counts[key],
          tone: tones[key],
        }))}
        chosen={plan}
        onChoose={(key) => setPlan(key === plan ? null : key)}
      />
      {plan !== null && (
        <Button word={copy.all(rowCount)} kind="quiet" size="compact" onPress={() => setPlan(null)} />
      )}
      <Rows key={plan ?? 'all'} aim={aim} bringing={bringing} plan={plan} />
    </>
  );
}
