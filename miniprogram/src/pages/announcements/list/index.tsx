import { Page } from '@/components/layout/page';
import { AnnouncementList } from '@/features/announcements/announcement-list';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

function Announcements() {
  const { column } = useRouteParams();
  return (
    <Page title={pageTitles.announcements}>
      <ActingBanner />
      <AnnouncementList first={column} />
    </Page>
  );
}

export default function AnnouncementsListPage() {
  return (
    <VillageGate title={pageTitles.announcements}>
      <Announcements />
    </VillageGate>
  );
}
