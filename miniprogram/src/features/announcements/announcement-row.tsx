import { Text } from '@tarojs/components';
import type { AnnouncementColumn, AnnouncementSummary } from '@shared/contract/announcements';
import { ListRow } from '@/components/content/list-row';
import { StoryRow } from '@/components/content/story-row';
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
  /** Title and tag only, for the first page. */
  readonly isCompact?: boolean;
}

/** A notice in a list: unread ones stand out by weight and by word. On the first page the tag and the title have to do. */
export function AnnouncementRow({ announcement, isCompact = false }: AnnouncementRowProps) {
  const { announcementId, column, title, isPinned, isRead, publishedAt } = announcement;
  const open = () => openPage('announcement', { announcementId });
  const tag = isPinned ? <Tag word={copy.pinned} tone="red" /> : <ColumnTag column={column} />;
  if (isCompact) {
    return <ListRow title={title} isStrong={!isRead} tag={tag} onPress={open} />;
  }
  return (
    <StoryRow text={title} isStrong={!isRead} onPress={open}>
      {tag}
      {isPinned && <ColumnTag column={column} />}
      <Text>{dateWords(dateOf(publishedAt))}</Text>
      {!isRead && <Text className="announcement-row__unread">{copy.unread}</Text>}
    </StoryRow>
  );
}
