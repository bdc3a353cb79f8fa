import { useEffect } from 'react';
import { AnswerView } from '@/api/answer-view';
import { hasOffice, useMe, type Me } from '@/api/use-me';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { Page } from '@/components/layout/page';
import { useCareMode } from '@/components/theme/care-mode';
import { NewestAnnouncementsCard } from '@/features/announcements/newest-card';
import { ActivityNowCard } from '@/features/check-ins/activity-now-card';
import { useGetHome } from '@/features/home/api';
import { ReminderCard } from '@/features/home/reminder-card';
import { VillageHead } from '@/features/home/village-head';
import { useSendKeptConsents } from '@/features/privacy/kept-consents';
import { OutboxStrip } from '@/features/outbox/outbox-strip';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { WorkbenchEntry } from '@/features/workbench/workbench-entry';
import { MyPointsCard } from '@/features/points/my-points-card';
import { ToConfirmCard } from '@/features/snapshots/to-confirm-card';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { bringPages } from '@/platform/pages-at-hand';
import { openPage, routes } from '@/routes';

function HomeOfVillage({ me }: { readonly me: Me }) {
  const answer = useGetHome();
  const isCare = useCareMode();
  useRefetchOnShow(answer.refetch);
  useSendKeptConsents();
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={4} shape="card" />}>
      {({ villageName, stars, activity, points, reminder, toConfirm, announcements }) => (
        <>
          <VillageHead name={villageName} stars={stars} />
          {activity && <ActivityNowCard activity={activity} />}
          {isCare && (
            <Button
              word={pageTitles.submitSnapshot}
              size="large"
              icon="camera"
              onPress={() => openPage('submitSnapshot')}
            />
          )}
          {toConfirm.map((snapshot) => (
            <ToConfirmCard key={snapshot.snapshotId} snapshot={snapshot} />
          ))}
          {hasOffice(me) && <WorkbenchEntry me={me} />}
          {me.villageCode !== null && <MyPointsCard points={points} />}
          {reminder && <ReminderCard month={reminder.month} />}
          <NewestAnnouncementsCard items={announcements} />
        </>
      )}
    </AnswerView>
  );
}

export default function HomePage() {
  const me = useMe();
  useEffect(() => bringPages([routes.submitSnapshot, routes.outbox]), []);
  return (
    <VillageGate title={pageTitles.home} tab="home" isHeadless>
      <Page title={pageTitles.home} tab="home" isHeadless>
        <ActingBanner />
        <OutboxStrip />
        <AnswerView isQuiet answer={me} skeleton={<Skeleton rows={4} shape="card" />}>
          {(person) => <HomeOfVillage me={person} />}
        </AnswerView>
      </Page>
    </VillageGate>
  );
}
