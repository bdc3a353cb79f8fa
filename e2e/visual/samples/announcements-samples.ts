import { announcements, type Announcement, type AnnouncementSummary } from '@shared/contract/announcements';
import { answer, firstPageOf, nothing, onePage } from './answer';
import { longName, longTitle, longWords, names, photo } from './village-samples';

const summary = (
  index: number,
  column: AnnouncementSummary['column'],
  title: string,
  more: Partial<AnnouncementSummary> = {},
): AnnouncementSummary => ({
  ...{ announcementId: `notice-${index}`, column, title, isPinned: false, isRead: index > 1 },
  excerpt: '请各户党员和群众代表按时参加，带好铁锹和扫帚，中午十二点前结束。',
  publishedAt: `2026-11-${String(19 - index).padStart(2, '0')}T01:30:00.000Z`,
  ...more,
});

export const notices = [
  summary(0, 'partyBuilding', '周六上午义务劳动：清理文化广场', { isPinned: true }),
  summary(1, 'service', '二十五号起交新农合，别忘了带身份证'),
  summary(2, 'oversight', '党员群众提的意见这样办了'),
  summary(3, 'villageDisclosure', '十月份低保名单公示'),
  summary(4, 'financeDisclosure', '三季度村集体收支公开'),
  summary(5, 'partyDisclosure', '发展对象公示'),
];

const aNotice: Announcement = {
  ...notices[0]!,
  text: '各位乡亲：\n\n本周六上午八点，在文化广场集合，清理杂草和小广告，疏通南边的排水沟。\n\n一、请带好铁锹、扫帚和手套，村里备有水和干粮。\n二、参加的党员现场扫码打卡，每人记 5 分。\n三、年纪大、身体不便的不用来。\n\n有事打电话给网格员。',
  pictures: [photo('sweeping'), photo('yard-tidy')],
  ...{ publisherName: names[10], readCount: 61 },
};

const reader = (index: number, readAt: string | null) => ({
  ...{ personId: `person-${index + 1}`, name: names[index]!, readAt },
});

export const announcementsAnswers = [
  answer(announcements.list, onePage(notices)),
  answer(announcements.get, aNotice),
  answer(announcements.listReaders, ({ scope }) => ({
    ...onePage(
      [0, 1, 2, 3].map((index) => reader(index, scope === 'read' ? '2026-11-19T05:00:00.000Z' : null)),
    ),
    ...{ readCount: 61, unreadCount: 29 },
  })),
];

export const noAnnouncements = [
  answer(announcements.list, nothing),
  answer(announcements.get, {
    ...aNotice,
    text: '周六停电半天。',
    pictures: [],
    isPinned: false,
    readCount: 0,
  }),
  answer(announcements.listReaders, { ...nothing, readCount: 0, unreadCount: 0 }),
];

export const announcementsAtLength = [
  answer(
    announcements.list,
    firstPageOf(
      Array.from({ length: 20 }, (_, index) =>
        summary(index % 18, 'financeDisclosure', longTitle, {
          ...{ announcementId: `notice-${index}`, excerpt: longWords.slice(0, 80), isPinned: index === 0 },
        }),
      ),
    ),
  ),
  answer(announcements.get, {
    ...{ ...aNotice, title: longTitle, text: [1, 2, 3, 4].map(() => longWords).join('\n\n') },
    ...{
      publisherName: longName,
      pictures: Array.from({ length: 9 }, (_, index) => photo('open-board', index)),
    },
  }),
  answer(announcements.listReaders, {
    ...firstPageOf(
      names.map((_, index) => ({ ...reader(index, '2026-11-19T05:00:00.000Z'), name: longName })),
    ),
    ...{ readCount: 1_861, unreadCount: 1 },
  }),
];
