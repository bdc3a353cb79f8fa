import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Announcement } from '@shared/contract/announcements';
import { Card } from '@/components/content/card';
import { Heading } from '@/components/content/heading';
import { ListRow } from '@/components/content/list-row';
import { PhotoGrid } from '@/components/content/photo-grid';
import { Sheet } from '@/components/feedback/sheet';
import { ShareButton } from '@/components/form/share-button';
import { addressOf } from '@/routes';
import { momentWords } from '@/words/when-copy';
import { ColumnTag } from './announcement-row';
import { copy } from './copy';
import { ReadAloudButton } from './read-aloud-button';
import { ReaderList } from './reader-list';
import './announcements.scss';

/** One notice as it would hang on the wall, with what a phone can do beyond paper. */
export function AnnouncementView({ announcement }: { readonly announcement: Announcement }) {
  const { announcementId, title, text, column, pictures, publishedAt, publisherName, readCount } =
    announcement;
  const [isReadersOpen, setIsReadersOpen] = useState(false);
  return (
    <>
      <Card>
        <Heading className="announcement__title" level={2}>
          {title}
        </Heading>
        <View className="announcement__meta">
          <ColumnTag column={column} />
          <Text>{momentWords(publishedAt)}</Text>
          <Text>{publisherName}</Text>
        </View>
        <Text className="announcement__text" userSelect>
          {text}
        </Text>
        {pictures.length > 0 && (
          <PhotoGrid photos={pictures.map(({ mediaId, url }) => ({ key: mediaId, src: url }))} />
        )}
      </Card>
      <View className="announcement__actions">
        <ReadAloudButton text={`${title}\n${text}`} />
        <ShareButton
          word={copy.share}
          card={{
            title,
            address: addressOf('announcement', { announcementId }),
            picture: 'notice',
            imageUrl: pictures[0]?.url,
          }}
        />
      </View>
      {readCount !== null && (
        <Card kind="list">
          <ListRow title={copy.readBy(readCount)} onPress={() => setIsReadersOpen(true)} />
        </Card>
      )}
      <Sheet isOpen={isReadersOpen} title={copy.readers} onClose={() => setIsReadersOpen(false)}>
        <ReaderList announcementId={announcementId} />
      </Sheet>
    </>
  );
}
