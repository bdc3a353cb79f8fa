import { View } from '@tarojs/components';
import type { AnnouncementColumn, AnnouncementSummary } from '@shared/contract/announcements';
import { ListRow } from '@/components/content/list-row';
import { Tag, type TagTone } from '@/components/content/tag';
import { dateWords } from '@/words/when-copy';
import { dateOf } from '@shared/domain/calendar';
import { openPage } from '@/routes';
import { copy } from './copy';
import './announcements.scss';

const tones: Readonly<Record<AnnouncementColumn, TagTone>> = {
  partyBuilding: 'red',
  oversight: 'gold',
  service: 'green',
  partyDisclosure: 'blue',
  villageDisclosure: 'blue',
  financeDisclosure: 'blue',
};

export const ColumnTag = ({ column }: { readonly column: AnnouncementColumn }) => (
  <Tag word={copy.columns[column]} tone={tones[column]} />
);

export interface AnnouncementRowProps {
  readonly announcement: AnnouncementSummary;
  /** One line, for the first page. */
  readonly isCompact?: boolean;
}

/** A notice in a list: unread ones stand out by weight and by word. */
export function AnnouncementRow({ announcement, isCompact = false }: AnnouncementRowProps) {
  const { announcementId, column, title, isPinned, isRead, publishedAt } = announcement;
  return (
    <ListRow
      title={title}
      isStrong={!isRead}
      isOneLine={isCompact}
      note={isCompact ? undefined : dateWords(dateOf(publishedAt))}
      lead={
        <View className="announcement-row__tags">
          {isPinned ? <Tag word={copy.pinned} tone="red" /> : <ColumnTag column={column} />}
        </View>
      }
      trail={isRead || isCompact ? undefined : <Tag word={copy.unread} tone="gold" />}
      onPress={() => openPage('announcement', { announcementId })}
    />
  );
}
