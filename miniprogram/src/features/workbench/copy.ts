import type { CountKey, SnapshotGroup, TaskKey } from './state';

export const copy = {
  entry: '工作台',
  waiting: (count: number) => `有 ${count} 件事等您处理`,
  nothingWaits: '现在没有等您处理的事',
  titleOf: (village: string) => `${village}工作台`,
  counts: {
    toAccept: '待受理随手拍',
    toDispatch: '待派单',
    inWork: '正在处理',
    ofMyGrid: '我网格待处理',
    openActivities: '正在进行的活动',
    entries: '本月记分（笔）',
  } satisfies Record<CountKey, string>,
  often: '常用',
  tasks: {
    publish: '发公告',
    openActivity: '开活动（二维码打卡）',
    post: '记一笔积分',
    todo: '随手拍待办',
    roster: '花名册补录',
    snapshots: '随手拍',
    activities: '活动',
    announcements: '村里公告',
    boards: '积分榜',
  } satisfies Record<TaskKey, string>,
  groups: {
    todo: '待我处理',
    inWork: '处理中',
    done: '已办结',
    all: '全部',
  } satisfies Record<SnapshotGroup, string>,
  groupLabel: '看哪些随手拍',
  none: {
    todo: '没有等您处理的',
    inWork: '没有正在处理的',
    done: '还没有办结的',
    all: '村里还没有人拍过',
  } satisfies Record<SnapshotGroup, string>,
  people: (count: number) => `${count} 名党员`,
  changeVillage: '换一个村',
  readOnly: '您可以看，不能办理；办理由村里负责',
} as const;
