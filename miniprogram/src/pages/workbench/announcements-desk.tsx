import type { AnnouncementSummary } from '@shared/contract/announcements';
import { AnswerView } from '@/api/answer-view';
import { DataTable, type Column } from '@/components/content/data-table';
import { Tag } from '@/components/content/tag';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { ColumnTag } from '@/features/announcements/announcement-row';
import { useListAnnouncements } from '@/features/announcements/api';
import { openPage } from '@/routes';
import { momentWords } from '@/words/when-copy';
import { copy } from './copy';
import { DeskHead } from './desk-head';

const columns: readonly Column<AnnouncementSummary>[] = [
  { key: 'column', word: copy.column, width: 'normal', cell: ({ column }) => <ColumnTag column={column} /> },
  { key: 'title', word: copy.notice, width: 'rest', cell: ({ title }) => title },
  {
    key: 'pinned',
    word: '',
    width: 'narrow',
    cell: ({ isPinned }) => isPinned && <Tag word={copy.pinned} tone="red" />,
  },
  {
    key: 'at',
    word: copy.publishedAt,
    width: 'normal',
    cell: ({ publishedAt }) => momentWords(publishedAt),
  },
];

/** The village's notices; each opens with who has read it. */
export function AnnouncementsDesk({ canPublish }: { readonly canPublish: boolean }) {
  const answer = useListAnnouncements(null);
  return (
    <>
      <DeskHead
        title={copy.sections.announcements}
        action={canPublish ? { word: copy.publishOne, route: 'publishAnnouncement' } : undefined}
      />
      <AnswerView answer={answer} skeleton={<Skeleton rows={6} />}>
        {(notices) =>
          notices.length === 0 ? (
            <EmptyState title={copy.noNotices} advice={copy.noNoticesAdvice} icon="bell" />
          ) : (
            <>
              <DataTable
                label={copy.sections.announcements}
                columns={columns}
                rows={notices}
                keyOf={({ announcementId }) => announcementId}
                onOpen={({ announcementId }) => openPage('announcement', { announcementId })}
              />
              <LoadMore {...answer.more} />
            </>
          )
        }
      </AnswerView>
    </>
  );
}
