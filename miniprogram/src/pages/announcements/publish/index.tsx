import { PublishForm } from '@/features/announcements/publish-form';
import { pageTitles } from '@/pages/titles-copy';

export default function AnnouncementsPublishPage() {
  return <PublishForm title={pageTitles.publishAnnouncement} />;
}
