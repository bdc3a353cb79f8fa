import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Activity } from '@shared/contract/check-ins';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Sheet } from '@/components/feedback/sheet';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { openPage } from '@/routes';
import { ActivityCard } from './activity-card';
import type { ActivityRights } from './activity-rights';
import { useListActivities } from './api';
import { CheckInList } from './check-in-list';
import { copy } from './copy';
import { canEnterRoster, openFirst } from './state';
import './check-ins.scss';

interface ActionsProps {
  readonly activity: Activity;
  readonly rights: ActivityRights;
  readonly onWho: () => void;
}

function ActivityActions({ activity, rights, onWho }: ActionsProps) {
  const { activityId, phase, isCheckedIn, checkInCount } = activity;
  const { canRun, canCheckIn, canSeeWho } = rights;
  const params = { activityId };
  return (
    <View className="activity-card__actions">
      {canRun && phase === 'open' && (
        <Button word={copy.showCode} icon="qr" onPress={() => openPage('showCode', params)} />
      )}
      {canCheckIn && phase === 'open' && !isCheckedIn && (
        <Button
          word={copy.checkIn}
          kind={canRun ? 'ghost' : 'primary'}
          onPress={() => openPage('submitCheckIn', params)}
        />
      )}
      {canRun && canEnterRoster(activity, new Date().toISOString()) && (
        <Button word={copy.roster} kind="ghost" onPress={() => openPage('roster', params)} />
      )}
      {canSeeWho && checkInCount > 0 && <Button word={copy.who} kind="ghost" onPress={onWho} />}
    </View>
  );
}

/** All activities, those that are on first; offices run them from here. */
export function ActivityList({ rights }: { readonly rights: ActivityRights }) {
  const answer = useListActivities();
  const [asked, setAsked] = useState<Activity | null>(null);
  useRefetchOnShow(answer.refetch);
  return (
    <>
      <AnswerView answer={answer} skeleton={<Skeleton rows={3} shape="card" />}>
        {(activities) =>
          activities.length === 0 ? (
            <EmptyState
              title={copy.noActivities}
              advice={rights.canRun ? copy.openFirst : copy.noActivitiesAdvice}
              icon="calendar"
              action={
                rights.canRun ? { word: copy.openOne, onPress: () => openPage('openActivity') } : undefined
              }
            />
          ) : (
            <>
              <View className="activity-list">
                {openFirst(activities).map((activity) => (
                  <ActivityCard key={activity.activityId} activity={activity}>
                    <ActivityActions activity={activity} rights={rights} onWho={() => setAsked(activity)} />
                  </ActivityCard>
                ))}
              </View>
              <LoadMore {...answer.more} />
            </>
          )
        }
      </AnswerView>
      <Sheet isOpen={asked !== null} title={copy.who} onClose={() => setAsked(null)}>
        {asked !== null && <CheckInList activityId={asked.activityId} />}
      </Sheet>
    </>
  );
}
