import { monthNumberWords } from '@/words/when-copy';

export const copy = {
  starsOf: (stars: number) => `${['', '一', '二', '三', '四', '五'][stars] ?? ''}星支部`,
  noStars: '五星还没有评定',
  reminder: (month: string) => `您${monthNumberWords(month)}还没有积分记录`,
  reminderAdvice: '做了好事、出了力，可以自己申报；也可以看看村里最近的活动。参加不参加，都由您自己定。',
  claim: '申报积分',
  activities: '看活动',
} as const;
