import { View } from '@tarojs/components';
import type { Household } from '@shared/contract/people';
import { dateOf } from '@shared/domain/calendar';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { BigNumber } from '@/components/content/big-number';
import { Card } from '@/components/content/card';
import { DataTable } from '@/components/content/data-table';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { openPage } from '@/routes';
import { useListMine } from './api';
import { copy } from './copy';
import { ownColumns } from './household-columns';
import type { Round } from './rights';
import { isVisitedThisMonth, longestWaitFirst } from './state';
import './households.scss';

interface OwnProps {
  readonly round: Round;
  readonly households: readonly Household[];
}

/** How far the month's round has come. */
function RoundCard({ round, households }: OwnProps) {
  const today = dateOf(new Date().toISOString());
  const visited = households.filter((household) => isVisitedThisMonth(household, today)).length;
  const left = households.length - visited;
  return (
    <Card title={copy.mine[round]}>
      <BigNumber value={`${visited} / ${households.length}`} unit={copy.visitedMonth} />
      <View className="coverage__note">{left === 0 ? copy.allVisited : copy.toVisit(left)}</View>
    </Card>
  );
}

function RoundTable({ round, households }: OwnProps) {
  const visit = ({ householdId }: Household) => openPage('visit', { householdId });
  return (
    <DataTable
      label={copy.mine[round]}
      columns={ownColumns(round)}
      rows={longestWaitFirst(households)}
      keyOf={({ householdId }) => householdId}
      nameOf={({ number, name }) => copy.household(number, name)}
      onOpen={visit}
      rowActions={(household) => [{ key: 'visit', word: copy.visit, onPress: () => visit(household) }]}
    />
  );
}

/** The households a liaison or a grid worker calls on, those first that wait longest for a visit. */
export function MyHouseholds({ round }: { readonly round: Round }) {
  const answer = useListMine();
  useRefetchOnShow(answer.refetch);
  const { hasMore, hasFailed } = answer.more;
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={6} />}>
      {(households) => {
        if (households.length === 0) {
          return (
            <EmptyState title={copy.mineEmpty[round]} advice={copy.mineEmptyAdvice[round]} icon="home" />
          );
        }
        // Who waits longest, and how many do, is known only of all of them.
        if (hasMore && !hasFailed) return <Skeleton rows={6} />;
        return (
          <>
            {!hasMore && <RoundCard round={round} households={households} />}
            <RoundTable round={round} households={households} />
            {hasMore && <LoadMore {...answer.more} />}
          </>
        );
      }}
    </AnswerView>
  );
}
