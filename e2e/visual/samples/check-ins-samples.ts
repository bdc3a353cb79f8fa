import { checkIns, type Activity, type CheckIn, type Visit } from '@shared/contract/check-ins';
import { qrTextOf } from '@shared/domain/check-in-code';
import { answer, firstPageOf, nothing, onePage } from './answer';
import { household, longName, longTitle, longWords, names, photo } from './village-samples';

export const openActivity: Activity = {
  ...{ activityId: 'activity-0', kind: 'volunteering', title: '清理文化广场义务劳动', place: '文化广场' },
  ...{ startsAt: '2026-11-20T00:00:00.000Z', endsAt: '2026-11-20T04:00:00.000Z', phase: 'open' },
  rule: { ruleId: 'voluntary', title: '参加志愿服务', deltaTenths: 50 },
  ...{ checkInCount: 23, isCheckedIn: false },
};

const activities: readonly Activity[] = [
  openActivity,
  {
    ...{
      ...openActivity,
      activityId: 'activity-1',
      kind: 'themedPartyDay',
      title: '十一月主题党日',
      phase: 'upcoming',
    },
    ...{ startsAt: '2026-11-25T00:30:00.000Z', endsAt: '2026-11-25T03:00:00.000Z', checkInCount: 0 },
  },
  {
    ...{
      ...openActivity,
      activityId: 'activity-2',
      kind: 'patrol',
      title: '秋收防火巡逻',
      phase: 'over',
      rule: null,
    },
    ...{ startsAt: '2026-11-06T11:00:00.000Z', endsAt: '2026-11-06T14:00:00.000Z', isCheckedIn: true },
  },
];

const checkIn = (index: number): CheckIn => ({
  ...{
    personId: `person-${index + 1}`,
    name: names[index % names.length]!,
    way: index % 3 === 2 ? 'roster' : 'code',
  },
  at: `2026-11-20T0${index % 3}:${String(10 + index)}:00.000Z`,
  deltaTenths: index === 3 ? 0 : 50,
});

const code = '48210937';

const aCode = {
  activity: openActivity,
  code,
  qrText: qrTextOf('activity-0', code),
  turnsAt: '2026-11-20T02:30:21.000Z',
};

const visit = (index: number): Visit => ({
  ...{ visitId: `visit-${index}`, householdId: household(0).householdId, householdName: household(0).name },
  ...{ visitorId: 'person-3', visitorName: names[2], visitedOn: `2026-11-${18 - index * 6}` },
  at: `2026-11-${18 - index * 6}T09:00:00.000Z`,
  note: '老人身体还好，冬天的煤已经备齐，屋顶有一处漏雨，已经约了人来修。',
  photos: index === 0 ? [photo('yard-tidy'), photo('helping-hand')] : [],
  deltaTenths: 5,
});

export const checkInsAnswers = [
  answer(checkIns.listActivities, onePage(activities)),
  answer(checkIns.getCode, aCode),
  answer(checkIns.listCheckIns, onePage([0, 1, 2, 3, 4].map(checkIn))),
  answer(checkIns.listVisits, onePage([0, 1].map(visit))),
  answer(checkIns.submit, {
    activity: { ...openActivity, isCheckedIn: true, checkInCount: 24 },
    checkIn: checkIn(0),
  }),
];

export const noCheckIns = [
  answer(checkIns.listActivities, nothing),
  answer(checkIns.getCode, {
    ...aCode,
    activity: { ...openActivity, checkInCount: 0, rule: null, place: '' },
  }),
  answer(checkIns.listCheckIns, nothing),
  answer(checkIns.listVisits, nothing),
];

const longActivity: Activity = { ...openActivity, title: longTitle.slice(0, 40), place: longTitle };

export const checkInsAtLength = [
  answer(
    checkIns.listActivities,
    firstPageOf(
      Array.from({ length: 20 }, (_, index) => ({ ...longActivity, activityId: `activity-${index}` })),
    ),
  ),
  answer(checkIns.getCode, { ...aCode, activity: longActivity }),
  answer(
    checkIns.listCheckIns,
    firstPageOf(Array.from({ length: 20 }, (_, index) => ({ ...checkIn(index), name: longName }))),
  ),
  answer(
    checkIns.listVisits,
    firstPageOf([
      { ...visit(0), householdName: longName, visitorName: longName, note: longWords.slice(0, 300) },
    ]),
  ),
];
