import { useState } from 'react';
import { AnswerView } from '@/api/answer-view';
import { ListRow } from '@/components/content/list-row';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Segments } from '@/components/form/segments';
import { momentWords } from '@/words/when-copy';
import { useListReaders } from './api';
import { copy } from './copy';

/** Who has read a notice and who has not, so that somebody can knock at the right doors. */
export function ReaderList({ announcementId }: { readonly announcementId: string }) {
  const [scope, setScope] = useState<'read' | 'unread'>('unread');
  const answer = useListReaders(announcementId, scope);
  const counts = answer.firstPage;
  return (
    <>
      <Segments
        label={copy.readers}
        chosen={scope}
        onChoose={setScope}
        options={[
          { key: 'unread', word: copy.notRead, ...(counts && { count: counts.unreadCount }) },
          { key: 'read', word: copy.read, ...(counts && { count: counts.readCount }) },
        ]}
      />
      <AnswerView answer={answer}>
        {(readers) =>
          readers.length === 0 ? (
            <EmptyState title={scope === 'read' ? copy.nobodyRead : copy.everybodyRead} icon="bell" />
          ) : (
            <>
              {readers.map(({ personId, name, readAt }) => (
                <ListRow
                  key={personId}
                  title={name}
                  note={readAt === null ? undefined : momentWords(readAt)}
                />
              ))}
              <LoadMore {...answer.more} />
            </>
          )
        }
      </AnswerView>
    </>
  );
}
