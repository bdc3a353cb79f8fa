import { AnswerView } from '@/api/answer-view';
import { Skeleton } from '@/components/feedback/skeleton';
import { Page } from '@/components/layout/page';
import { AnnouncementView } from '@/features/announcements/announcement-view';
import { useGetAnnouncement } from '@/features/announcements/api';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

function Detail() {
  const { announcementId = '' } = useRouteParams();
  const answer = useGetAnnouncement(announcementId);
  return (
    <Page title={pageTitles.announcement}>
      <ActingBanner />
      <AnswerView answer={answer} skeleton={<Skeleton rows={2} shape="card" />}>
        {(announcement) => <AnnouncementView announcement={announcement} />}
      </AnswerView>
    </Page>
  );
}

export default function AnnouncementsDetailPage() {
  return (
    <VillageGate title={pageTitles.announcement}>
      <Detail />
    </VillageGate>
  );
}
