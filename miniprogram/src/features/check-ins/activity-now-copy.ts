import { timeWords } from '@/words/when-copy';

export const activityNowCopy = {
  isOn: (title: string) => `${title}正在签到`,
  placeAndEnd: (place: string, endsAt: string) =>
    [place, `${timeWords(endsAt)} 截止`].filter((words) => words !== '').join(' · '),
  checkIn: '打卡',
} as const;
