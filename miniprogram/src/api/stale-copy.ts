import { dateOf, timeOf } from '@shared/domain/calendar';
import { momentWords } from '@/words/when-copy';
import type { Staleness } from './use-staleness';

const reasonCopy = {
  noAnswer: '现在连不上',
  late: '正在更新',
} as const satisfies Record<Staleness['because'], string>;

/** `10:32`, and the day before it when that is not today. */
function cameWords(cameAt: number): string {
  const instant = new Date(cameAt).toISOString();
  const isToday = dateOf(instant) === dateOf(new Date().toISOString());
  return isToday ? timeOf(instant) : momentWords(instant);
}

/** The quiet line above an answer that is not of this moment. */
export const staleWords = ({ because, cameAt }: Staleness): string =>
  `${reasonCopy[because]}，显示的是${cameAt === null ? '上次' : ` ${cameWords(cameAt)} `}的内容`;
