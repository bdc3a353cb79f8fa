import { publish as publishing } from '@shared/contract/announcements';
import { addDays, dateOf, instantAt } from '@shared/domain/calendar';
import { getAnnouncement } from '../../functions/announcements/get-announcement';
import { preparePictures, publishAnnouncement } from '../../functions/announcements/publish-announcement';
import { seededAnnouncements, type SeededAnnouncement } from './announcements.copy';
import { secretaryOf, type DemoVillage } from './demo-village';
import { inParallel } from './in-parallel';
import { randomFrom } from './random';
import { uploadPhotos } from './seed-photo';
import { ask, callOf } from './village-clerk';

const readersAtOnce = 8;
const hourMs = 3_600_000;
const readWithinHours = 20;

const publish = async (village: DemoVillage, seeded: SeededAnnouncement, at: string): Promise<string> => {
  const { column, title, text, pictures = [] } = seeded;
  const doing = { by: secretaryOf(village), at, name: `announcement ${title}` };
  const input = { column, title, text, pictures: await uploadPhotos(doing, pictures), isPinned: false };
  const { announcementId } = await ask(
    { ...doing, method: publishing, input },
    publishAnnouncement,
    preparePictures,
  );
  return announcementId;
};

/** Those who have read it, some hours after, each once. */
const read = async (
  village: DemoVillage,
  seeded: SeededAnnouncement,
  publishedAt: string,
  announcementId: string,
  now: string,
) => {
  const random = randomFrom(`readers of ${seeded.title}`);
  const readings = village.people
    .filter(({ isBound }) => isBound && random.chance(seeded.readShare))
    .map((by) => {
      const afterMs = Math.round(random.next() * readWithinHours * hourMs);
      const at = new Date(Math.min(Date.parse(publishedAt) + afterMs, Date.parse(now))).toISOString();
      return {
        by,
        villageCode: village.villageCode,
        at,
        name: `${by._id} reads ${seeded.title}`,
        input: { announcementId },
      };
    });
  await inParallel(readings, readersAtOnce, async (reading) => {
    await getAnnouncement(callOf(reading));
  });
};

/** A season's notices, with those who read them. */
export const seedAnnouncements = async (village: DemoVillage, now: string): Promise<void> => {
  for (const seeded of seededAnnouncements) {
    const at = instantAt(addDays(dateOf(now), -seeded.daysAgo), seeded.time);
    const announcementId = await publish(village, seeded, at);
    await read(village, seeded, at, announcementId, now);
  }
};
