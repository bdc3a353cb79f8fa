import { Page } from '@/components/layout/page';
import { AnnouncementList } from '@/features/announcements/announcement-list';
import { pageTitles } from '@/pages/titles-copy';

export default function AnnouncementsListPage() {
  return (
    <Page title={pageTitles.announcements}>
      <AnnouncementList />
    </Page>
  );
}
