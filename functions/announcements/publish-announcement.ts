import type { publish } from '@shared/contract/announcements';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { excerptOf } from '@shared/domain/excerpt';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { acceptPhotos } from '../media/accept-photos';
import { announcementStore, type AnnouncementDocument } from './announcement-store';
import { showAnnouncement } from './show-announcement';

type Input = ParsedInputOf<typeof publish>;

const excerptCharsMax = 60;

export const preparePictures = (call: ReadCall<Input>): Promise<void> =>
  acceptPhotos(call, call.input.pictures);

export const publishAnnouncement = async ({
  actor,
  villageCode,
  input: { column, title, text, pictures, isPinned },
  now,
  newId,
  documents,
}: WriteCall<Input>): Promise<OutputOf<typeof publish>> => {
  const announcement: AnnouncementDocument = {
    _id: newId(),
    villageCode,
    column,
    title,
    text,
    excerpt: excerptOf(text, excerptCharsMax),
    pictures,
    isPinned,
    publishedAt: now,
    publisherId: actor.personId,
    publisherName: actor.name,
  };
  await announcementStore(documents).insert(announcement);
  return showAnnouncement(documents, announcement, { isRead: false, readCount: 0 });
};
