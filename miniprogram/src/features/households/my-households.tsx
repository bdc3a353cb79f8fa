import { View } from '@tarojs/components';
import { dateOf } from '@shared/domain/calendar';
import { AnswerView } from '@/api/answer-view';
import { BigNumber } from '@/components/content/big-number';
import { Card } from '@/components/content/card';
import { DataTable } from '@/components/content/data-table';
import { EmptyState } from '@/components/feedback/empty-state';
import { Skeleton } from '@/components/feedback/skeleton';
import { openPage } from '@/routes';
import { useListMine } from './api';
import { copy } from './copy';
import { ownColumns } from './household-columns';
import { isVisitedThisMonth, longestWaitFirst } from './state';
import './households.scss';

/** The households a liaison looks after, those first that wait longest for a visit. */
export function MyHouseholds() {
  const answer = useListMine();
  const today = dateOf(new Date().toISOString());
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={6} />}>
      {(households) => {
        if (households.length === 0) {
          return <EmptyState title={copy.mineEmpty} advice={copy.mineEmptyAdvice} icon="home" />;
        }
        const visited = households.filter((household) => isVisitedThisMonth(household, today)).length;
        const left = households.length - visited;
        return (
          <>
            <Card>
              <BigNumber value={`${visited} / ${households.length}`} unit={copy.visitedMonth} />
              <View className="coverage__note">{left === 0 ? copy.allVisited : copy.toVisit(left)}</View>
            </Card>
            <DataTable
              label={copy.segments.mine}
              columns={ownColumns}
              rows={longestWaitFirst(households)}
              keyOf={({ householdId }) => householdId}
              nameOf={({ number, name }) => copy.household(number, name)}
              onOpen={({ householdId }) => openPage('visit', { householdId })}
            />
          </>
        );
      }}
    </AnswerView>
  );
}
