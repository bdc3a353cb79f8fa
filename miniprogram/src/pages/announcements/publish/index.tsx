import { announcements } from '@shared/contract/index';
import { OfficePage } from '@/api/office-page';
import { PublishForm } from '@/features/announcements/publish-form';
import { pageTitles } from '@/pages/titles-copy';

export default function AnnouncementsPublishPage() {
  return (
    <OfficePage title={pageTitles.publishAnnouncement} roles={announcements.publish.roles}>
      <PublishForm title={pageTitles.publishAnnouncement} />
    </OfficePage>
  );
}
