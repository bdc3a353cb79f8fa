import type { AnnouncementColumn } from '@shared/contract/announcements';

/** The columns of the village's notices, wherever one is named. */
export const columnWords: Readonly<Record<AnnouncementColumn, string>> = {
  partyBuilding: '党建引领',
  oversight: '基层监督',
  service: '便民服务',
  partyDisclosure: '党务公开',
  villageDisclosure: '村务公开',
  financeDisclosure: '财务公开',
};
