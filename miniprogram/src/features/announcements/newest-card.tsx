import { View } from '@tarojs/components';
import type { AnnouncementSummary } from '@shared/contract/announcements';
import { Card } from '@/components/content/card';
import { openPage } from '@/routes';
import { AnnouncementRow } from './announcement-row';
import { copy } from './copy';

/** More would push my own things off the first screen. */
const newestMax = 3;

/** The newest notices on the first page. */
export function NewestAnnouncementsCard({ items }: { readonly items: readonly AnnouncementSummary[] }) {
  return (
    <Card
      title={copy.newest}
      kind="list"
      more={{ words: copy.allColumns, onPress: () => openPage('announcements') }}
    >
      {items.length === 0 && <View className="announcement__none">{copy.empty}</View>}
      {items.slice(0, newestMax).map((announcement) => (
        <AnnouncementRow key={announcement.announcementId} announcement={announcement} isCompact />
      ))}
    </Card>
  );
}
