import type { ErrorCode } from '@shared/errors';
import type { PersonEvent, PersonEventKind } from '@shared/contract/people';
import { partyStatuses } from '@shared/domain/person-record';
import { personStates } from '@shared/domain/residency';
import { roles } from '@shared/domain/roles';
import { partyStatusWords } from '@/words/party-status-copy';
import { roleWords } from '@/words/role-copy';
import { dateWords } from '@/words/when-copy';
import { copy as rosterCopy } from './copy';

/** What a field of the history is called; those left out are told by nothing a person could read. */
const fields: Readonly<Record<string, string>> = {
  name: '姓名',
  phone: '手机号',
  rosterNumber: '编号',
  householdNumber: '户号',
  gridCode: '网格',
  partyStatus: '政治面貌',
  office: '职务',
  fromOn: '开始',
  toOn: '到',
  effectiveOn: '日期',
  households: '联户数',
  proxy: '代办人',
  state: '状态',
  'consent.service': '使用授权',
  'consent.board': '上榜显示姓名',
  'consent.location': '位置授权',
  'consent.message': '消息授权',
  reason: '原因',
};

const events: Readonly<Record<PersonEventKind, string>> = {
  added: '登记到花名册',
  imported: '批量导入',
  joined: '申请加入，村里同意',
  changed: '更正信息',
  move: '在村里调整',
  leave: '登记迁出',
  die: '登记去世',
  return: '办理迁回',
  transfer: '转村',
  forget: '登记书面注销',
  officeGranted: '任职',
  officeRevoked: '免职',
  proxySet: '设了代办人',
  proxyRevoked: '撤了代办人',
  liaisonSet: '联户有变化',
  bound: '绑定手机',
  unbound: '解除绑定',
  contactShown: '有人查看手机号',
  dataTaken: '代办人下载了全部资料',
  erasureAsked: '本人申请注销',
  erased: '已注销',
};

const known = <Key extends string>(
  keys: readonly Key[],
  words: Readonly<Record<Key, string>>,
  value: string,
) => {
  const key = keys.find((each) => each === value);
  return key === undefined ? null : words[key];
};

/** A value of the history as people read it. */
function valueWords(field: string, value: string): string {
  if (value === '') return '';
  if (field === 'partyStatus') return known(partyStatuses, partyStatusWords, value) ?? '';
  if (field === 'office') return known(roles, roleWords, value) ?? '';
  if (field === 'state') return known(personStates, rosterCopy.states, value) ?? '';
  if (field.startsWith('consent.')) return value === 'given' ? '同意' : '不同意';
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dateWords(value) : value;
}

export const personCopy = {
  event: ({ kind, changes }: Pick<PersonEvent, 'kind' | 'changes'>): string =>
    changes.length > 0 && changes.every(({ field }) => field.startsWith('consent.'))
      ? '本人选择了授权'
      : events[kind],
  isKnownField: (field: string): boolean => field in fields,
  change: (field: string, before: string, after: string): string => {
    const word = fields[field] ?? '';
    const [was, is] = [valueWords(field, before), valueWords(field, after)];
    if (was === '') return `${word}：${is}`;
    return `${word}：${was} → ${is === '' ? '空' : is}`;
  },
  eventNote: (moment: string, byName: string) => (byName === '' ? moment : `${moment} · ${byName}办理`),
  history: '经过',
  allHistory: (count: number) => `看全部 ${count} 条`,
  noHistory: '还没有记录',
  facts: '基本情况',
  phone: '手机号',
  noPhone: '没有登记',
  rosterNumber: '编号',
  noRosterNumber: '没有编号',
  household: '户',
  householdWords: (number: number, name: string) => `${number} 号 ${name}`,
  liaison: '联户党员',
  noLiaison: '还没有人联这一户',
  lastVisit: '上次走访',
  neverVisited: '还没有走访过',
  bound: '手机绑定',
  erasure: '注销',
  erasesOn: (date: string) => `${dateWords(date)}凌晨删除个人信息`,
  correct: '更正信息',
  actions: '办理',
  offices: '职务',
  noOffices: '没有担任职务',
  formerOffices: '担任过',
  giveOffice: '任命职务',
  term: (from: string | null, to: string | null): string => {
    if (from === null && to === null) return '';
    if (to === null) return `${dateWords(from ?? '')}起`;
    return from === null ? `到 ${dateWords(to)}` : `${dateWords(from)} 到 ${dateWords(to)}`;
  },
  proxies: '代办人',
  proxiesNote: '没有手机的老人，可以请同户的人或联户党员替他办事',
  noProxies: '还没有代办人',
  addProxy: '设代办人',
  revokeProxy: '撤销',
  revokeTitle: (name: string) => `撤销${name}的代办？`,
  revokeSentence: (name: string, forName: string) => `撤销后，${name}不能再替${forName}办事。以后可以再设。`,
  proxyRevoked: '已撤销',
  proxySet: '代办人已设好',
  proxyUntil: (date: string) => `到 ${dateWords(date)}`,
  proxyForGood: '长期',
  proxyTitle: (name: string) => `谁替${name}办事？`,
  proxyFrom: '从同户的人和联户党员里选',
  proxyLiaison: '联户党员',
  proxyHousehold: '同户',
  proxyToOn: '到哪天（不选就是长期）',
  proxyNoHousehold: '还没有编户，先在「更正信息」里填户号，再来设代办人。',
  proxyNobody: '这一户没有别的人，也没有联户党员。先给这一户定一名联户党员。',
  proxySend: '设为代办人',
  proxyNeeded: '请选一个人',
  problems: {
    AlreadyExists: '这个人已经是代办人了，不用再设。',
    CapReached: '代办的人数到上限了。请先撤销一位，或换一个人。',
  } satisfies Partial<Record<ErrorCode, string>>,
  proxyOffice: '担任职务的人要自己办事，不能设代办人。',
  proxyNotOfHousehold: '这个人现在不在同一户，也不是联户党员了。请刷新再选。',
  contactTitle: (name: string) => `查看${name}的手机号`,
  contactNote: '您的姓名、时间和原因会记到他的「经过」里。',
  contactReasons: ['走访联系', '通知开会', '核对信息', '应急联系'],
  contactReason: '为什么要看',
  contactOther: '别的原因',
  contactSend: '查看',
  contactNeeded: '请选或写一个原因',
} as const;
