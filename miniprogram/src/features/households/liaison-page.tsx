import { View } from '@tarojs/components';
import { peopleLimits } from '@shared/contract/people';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { BigNumber } from '@/components/content/big-number';
import { Card } from '@/components/content/card';
import { DataTable } from '@/components/content/data-table';
import { EmptyState } from '@/components/feedback/empty-state';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { Page } from '@/components/layout/page';
import { openPage } from '@/routes';
import { useListOfLiaison } from './api';
import { copy } from './copy';
import { ownColumns } from './household-columns';
import { liaisonHouseholdsMin, longestWaitFirst, roomLeft } from './state';
import { useUnassign } from './use-unassign';
import './households.scss';

export interface LiaisonPageProps {
  readonly liaisonId: string;
  readonly name: string;
  readonly canKeep: boolean;
}

/** The households of one liaison: how many of twenty, and the way to give more or take some back. */
export function LiaisonPage({ liaisonId, name, canKeep }: LiaisonPageProps) {
  const answer = useListOfLiaison(liaisonId);
  const { selection, dialog } = useUnassign();
  useRefetchOnShow(answer.refetch);
  const more = () => openPage('households', { liaisonId, name, step: 'assign' });
  return (
    <Page title={copy.title}>
      <AnswerView answer={answer} skeleton={<Skeleton rows={6} />}>
        {(households) => (
          <>
            <Card title={copy.ofLiaison(name)}>
              <BigNumber
                value={`${households.length} / ${peopleLimits.liaisonHouseholdsMax}`}
                unit={copy.noun}
              />
              <View className="coverage__note">
                {roomLeft(households.length, 0) === 0 ? copy.assignFull : copy.few(liaisonHouseholdsMin)}
              </View>
            </Card>
            {canKeep && roomLeft(households.length, 0) > 0 && (
              <Button word={copy.assignMore} icon="plus" onPress={more} />
            )}
            {households.length === 0 ? (
              <EmptyState title={copy.none} advice={canKeep ? copy.noneYetAdvice : undefined} icon="home" />
            ) : (
              <DataTable
                label={copy.ofLiaison(name)}
                columns={ownColumns('liaison')}
                rows={longestWaitFirst(households)}
                keyOf={({ householdId }) => householdId}
                nameOf={({ number, name: household }) => copy.household(number, household)}
                onOpen={({ householdId }) => openPage('visit', { householdId })}
                selection={canKeep ? selection : undefined}
              />
            )}
          </>
        )}
      </AnswerView>
      {dialog}
    </Page>
  );
}
