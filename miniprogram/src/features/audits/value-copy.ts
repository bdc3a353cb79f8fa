import { columnWords } from '@/words/column-copy';

/** Values that the records keep as single words, by the part they stand in. */
const common: Readonly<Partial<Record<string, string>>> = {
  true: '是',
  false: '否',
  pending: '等待答复',
  accepted: '已同意',
  rejected: '没同意',
  done: '已完成',
  running: '正在办',
  cancelled: '已取消',
};

export const valueWords: Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>> = {
  common,
  'people.state': {
    active: '在村',
    leaving: '正在注销',
    leavingOnPaper: '正在注销（书面申请）',
    left: '已迁出',
    dead: '已去世',
    erased: '已注销',
  },
  'orgUnits.state': { active: '在用', merged: '已合并', retired: '已撤销' },
  'orgUnits.level': {
    county: '县（区）',
    township: '乡镇',
    village: '村',
    grid: '网格',
    microGrid: '微网格',
  },
  'snapshots.state': {
    submitted: '待受理',
    accepted: '已受理',
    dispatched: '已派单',
    inProgress: '处理中',
    resolved: '已处理，等确认',
    closed: '已办结',
    reopened: '没修好，重新处理',
    rejected: '不予受理',
    withdrawn: '已撤回',
  },
  'snapshots.kind': { problem: '问题', goodDeed: '好人好事', misconduct: '不文明行为', work: '村务工作' },
  'media.state': { incoming: '正在上传', cleaned: '已检查', accepted: '已使用' },
  'imports.state': {
    reading: '正在读',
    ready: '待核对',
    applying: '正在写入',
    done: '已完成',
    cancelled: '已取消',
  },
  'imports.kind': { roster: '花名册', divisions: '行政区划' },
  'people.isBound': { true: '已绑定', false: '未绑定' },
  'consents.purpose': { service: '使用本系统', board: '榜上有名', location: '位置', message: '通知' },
  'corrections.field': {
    name: '姓名',
    phone: '手机号',
    householdNumber: '户号',
    gridCode: '网格',
    partyStatus: '政治面貌',
  },
  'announcements.column': columnWords,
  'checkIns.way': { code: '扫码或输数字', roster: '纸质名单补录' },
  'ledgerEntries.source': {
    manual: '手工记',
    checkIn: '打卡',
    snapshot: '随手拍',
    reversal: '冲正',
  },
};
