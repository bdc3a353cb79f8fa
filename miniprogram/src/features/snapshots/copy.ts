import type {
  SnapshotAction,
  SnapshotKind,
  SnapshotPart,
  SnapshotState,
} from '@shared/domain/snapshot-workflow';
import type { SnapshotScope } from './api';

export const copy = {
  kinds: {
    problem: '问题',
    goodDeed: '好人好事',
    uncivilBehaviour: '不文明行为',
    cadreAtWork: '干部工作',
    openAffairs: '村务公开',
  } satisfies Record<SnapshotKind, string>,
  states: {
    submitted: '待受理',
    rejected: '已退回',
    accepted: '已受理',
    dispatched: '已派单',
    inProgress: '处理中',
    resolved: '已办结',
    closed: '已销号',
    reopened: '重新处理',
  } satisfies Record<SnapshotState, string>,
  scopes: { mine: '我拍的', public: '村里的', todo: '待我处理', all: '全部' } satisfies Record<
    SnapshotScope,
    string
  >,
  scopeLabel: '看哪些',
  empty: {
    mine: '您还没有拍过',
    public: '村里还没有公开的随手拍',
    todo: '没有等您处理的',
    all: '村里还没有人拍过',
  } satisfies Record<SnapshotScope, string>,
  emptyAdvice: '看到问题或好事，拍一张发来就行',
  submitOne: '去随手拍',
  due: (day: string) => `${day}前办结`,
  overdue: (day: string) => `已过期，应在${day}前办结`,
  anonymous: '匿名村民',
  reportedBy: (name: string) => `${name} 反映`,
  where: '在哪里',
  timeline: '办理过程',
  steps: {
    submit: '已收到',
    accept: '村里已受理',
    reject: '已退回',
    dispatch: '已派单',
    start: '开始处理',
    resolve: '已办结，等反映人确认',
    close: '已销号',
    reopen: '反映人说还没修好',
  } satisfies Record<SnapshotAction | 'submit', string>,
  dispatchedTo: (grid: string) => `已派给${grid}`,
  timedOut: '到期没有人确认，自动销号',
  verified: '村里核实，已公开',
  parts: {
    secretary: '村党支部',
    gridWorker: '网格员',
    reporter: '反映人',
    timer: '系统',
  } satisfies Record<SnapshotPart, string>,
  nextVerify: '村里核实',
  next: {
    submitted: '村里受理',
    accepted: '派给网格员',
    dispatched: '网格员处理',
    inProgress: '网格员办结',
    reopened: '网格员重新处理',
    resolved: '反映人确认后销号',
  },
} as const;
