import type { PersonEventKind, requestStates } from '@shared/contract/people';
import type { ConsentPurpose, CorrectableField } from '@shared/domain/consent';
import type { ClaimState, EntrySource, ObjectionState } from '@shared/domain/points-words';
import type { PersonState } from '@shared/domain/residency';
import type { Role } from '@shared/domain/roles';
import type { SnapshotKind, SnapshotState } from '@shared/domain/snapshot-workflow';

export const ownFileName = (name: string, today: string): string => `${name}的个人信息${today}.xlsx`;

/** The sheets of one's own data, each with its headings. */
export const ownSheets = {
  record: { name: '我的信息', headings: ['项目', '内容'] },
  household: { name: '我的户', headings: ['项目', '内容'] },
  offices: {
    name: '身份和职务',
    headings: ['身份或职务', '单位', '从', '到', '任命人', '收回时间', '收回人', '原因'],
  },
  entries: {
    name: '积分流水',
    headings: ['日期', '事项', '分数', '怎么来的', '说明', '记录人', '记录时间', '冲正原因'],
  },
  checkIns: { name: '打卡', headings: ['时间', '活动', '方式', '得分'] },
  snapshots: {
    name: '随手拍',
    headings: ['提交时间', '种类', '内容', '地点', '状态', '是否匿名', '办理过程'],
  },
  visits: { name: '走访', headings: ['日期', '哪一户', '走访人', '记录'] },
  consents: { name: '授权记录', headings: ['时间', '用途', '意见', '告知书版本'] },
  devices: { name: '登录设备', headings: ['类型', '名称', '绑定或登录时间', '有效期至', '退出时间'] },
  proxies: { name: '代办', headings: ['关系', '姓名', '从', '到', '撤销时间'] },
  reads: { name: '看过的公告', headings: ['时间', '公告'] },
  reviews: { name: '积极分子考察', headings: ['日期', '结果', '意见', '考察人'] },
  claims: {
    name: '申报',
    headings: ['时间', '给谁', '事项', '数量', '哪一天', '说明', '结果', '办理人', '答复'],
  },
  objections: {
    name: '异议',
    headings: ['提出时间', '对哪一笔', '内容', '结果', '答复', '答复人', '答复时间'],
  },
  corrections: {
    name: '更正申请',
    headings: ['时间', '项目', '改成', '说明', '结果', '办理人', '答复'],
  },
  events: { name: '信息变动', headings: ['时间', '变动', '经办人', '内容', '说明'] },
} as const;

export const recordLabels = {
  ...{ name: '姓名', phone: '手机号', rosterNumber: '编号', partyStatus: '政治面貌', state: '状态' },
  ...{
    stateSinceOn: '状态从',
    village: '村',
    formerVillage: '原来的村',
    grid: '网格',
    isBound: '是否绑定手机',
  },
  ...{ number: '户编号', householdName: '户名', liaison: '联户党员', lastVisitOn: '上次走访' },
  ...{ boardConsent: '榜上写全名', madeAt: '生成时间' },
} as const;

export const yes = '是';
export const no = '否';
export const none = '无';
export const oneself = '本人或系统';
/** What is written about a whole family is not one person's to take away. */
export const householdNote = '走访记录涉及全家，请向村里查询';

export const roleWords: Readonly<Record<Role, string>> = {
  ...{ villager: '村民', member: '党员', householdLiaison: '联户党员', gridWorker: '网格员' },
  ...{ committeeMember: '村「两委」干部', secretary: '村党支部书记', supervisor: '村监委' },
  ...{ townshipOfficer: '乡镇专班', countyOfficer: '县（区）专班' },
};

export const stateWords: Readonly<Record<PersonState, string>> = {
  ...{
    active: '在村',
    leaving: '正在注销',
    leavingOnPaper: '书面注销中',
    left: '已迁出',
    dead: '已去世',
    erased: '已注销',
  },
};

export const sourceWords: Readonly<Record<EntrySource, string>> = {
  ...{ instant: '即时记事', checkIn: '打卡', snapshot: '随手拍', reversal: '冲正' },
  ...{ visit: '走访', claim: '申报', batch: '批量记分', import: '表格导入' },
};

export const wayWords: Readonly<Record<string, string>> = { code: '扫码', roster: '花名册' };

export const snapshotKindWords: Readonly<Record<SnapshotKind, string>> = {
  ...{ problem: '问题', goodDeed: '好人好事', uncivilBehaviour: '不文明行为' },
  ...{ cadreAtWork: '干部工作', openAffairs: '村务公开' },
};

export const snapshotStateWords: Readonly<Record<SnapshotState, string>> = {
  ...{ submitted: '待受理', rejected: '已退回', accepted: '已受理', dispatched: '已派单' },
  ...{ inProgress: '处理中', resolved: '已办结', closed: '已销号', reopened: '重新处理' },
};

export const purposeWords: Readonly<Record<ConsentPurpose, string>> = {
  ...{ service: '办事和记分', board: '榜上写全名', location: '随手拍带上地点', message: '微信里提醒我' },
};
export const given = '同意';
export const declined = '不同意';

export const deviceWords = { wechat: '微信', browser: '电脑或浏览器' } as const;
export const proxyWords = { by: '替我办事的人', of: '我替他办事的人' } as const;

export const requestWords: Readonly<Record<(typeof requestStates)[number], string>> = {
  ...{ pending: '等待办理', accepted: '已同意', rejected: '没有同意' },
};

export const reviewWords = { opened: '建档', ended: '终止', passed: '通过', failed: '未通过' } as const;

export const claimWords: Readonly<Record<ClaimState, string>> = {
  ...{ waiting: '等待确认', confirmed: '已确认', refused: '没有同意', withdrawn: '已撤回' },
};

export const objectionWords: Readonly<Record<ObjectionState, string>> = {
  ...{ raised: '等村里答复', escalated: '等乡镇答复', upheld: '维持原分', corrected: '已更正' },
  withdrawn: '已撤回',
};

export const correctableWords: Readonly<Record<CorrectableField, string>> = {
  ...{ name: '姓名', phone: '手机号', householdNumber: '户编号', gridCode: '网格', partyStatus: '政治面貌' },
};

export const eventWords: Readonly<Record<PersonEventKind, string>> = {
  ...{ added: '登记到名册', imported: '批量导入', joined: '申请加入，村里同意', changed: '更正信息' },
  ...{ move: '在村里调整', leave: '登记迁出', die: '登记去世', return: '办理迁回', transfer: '转村' },
  ...{ officeGranted: '任职', officeRevoked: '免职', proxySet: '设了代办人', proxyRevoked: '撤了代办人' },
  ...{ liaisonSet: '联户有变化', bound: '绑定手机', unbound: '解除绑定', contactShown: '有人查看手机号' },
  ...{ dataTaken: '代办人下载了全部资料' },
  ...{ erasureAsked: '本人申请注销', erased: '已注销', forget: '凭书面申请注销' },
};

/** What fields of a history are called; those that are missing are told as they are kept. */
export const fieldWords: Readonly<Record<string, string>> = {
  ...{ name: '姓名', phone: '手机号', rosterNumber: '编号', householdNumber: '户编号', gridCode: '网格' },
  ...{ partyStatus: '政治面貌', office: '职务', unitCode: '单位', fromOn: '从', toOn: '到', state: '状态' },
  ...{ effectiveOn: '日期', households: '联户数', proxy: '代办人', reason: '原因', villageCode: '村' },
  ...{ 'consent.service': '办事和记分', 'consent.board': '榜上写全名' },
  ...{ 'consent.location': '随手拍带上地点', 'consent.message': '微信里提醒我' },
};

/** `姓名：张三 → 张四`. */
export const changeWords = (field: string, before: string, after: string): string =>
  `${field}：${before === '' ? none : before} → ${after === '' ? none : after}`;
export const changeMark = '；';
