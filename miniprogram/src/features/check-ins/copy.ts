import type { ActivityKind, CheckIn } from '@shared/contract/check-ins';
import type { ActivityPhase } from '@shared/domain/activity';
import { deltaPointsWords } from '@/words/number-copy';

export const copy = {
  kinds: {
    themedPartyDay: '主题党日',
    partyMeeting: '三会一课',
    volunteering: '志愿服务',
    cleanUp: '环境整治',
    patrol: '巡逻',
    training: '培训',
  } satisfies Record<ActivityKind, string>,
  phases: { upcoming: '还没开始', open: '正在进行', over: '已结束' } satisfies Record<ActivityPhase, string>,
  ways: { code: '扫码', roster: '花名册' } satisfies Record<CheckIn['way'], string>,
  checkedIn: '已打卡',
  when: '时间',
  where: '地点',
  earns: '打卡得分',
  noPoints: '不计分',
  nothingAdded: '没加分',
  rulePoints: (title: string, tenths: number) => `${title} ${deltaPointsWords(tenths)}`,
  count: (people: number) => `${people} 人已打卡`,
  nobodyYet: '还没有人打卡',
  checkIn: '打卡',
  showCode: '出示二维码',
  roster: '花名册补录',
  who: '谁打了卡',
  nobodyAdvice: '扫了现场的二维码，或由书记补录，这里就能看到',
  noActivities: '还没有活动',
  noActivitiesAdvice: '村里开了活动，这里就能看到',
  openFirst: '开一个活动，现场出示二维码，党员扫码打卡',
  openOne: '开活动',
} as const;
