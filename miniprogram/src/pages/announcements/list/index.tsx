import { Page } from '@/components/layout/page';
import { AnnouncementList } from '@/features/announcements/announcement-list';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';

function Announcements() {
  return (
    <Page title={pageTitles.announcements}>
      <AnnouncementList />
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
