import type { CorrectableField } from '@shared/domain/consent';
import type { Correction } from '@shared/contract/privacy';
import { momentWords } from '@/words/when-copy';

export const copy = {
  consentTitle: '先跟您说清楚',
  wholeNotice: '看隐私说明全文',
  notice: '隐私说明',
  versionOf: (version: string) => `${version} 版`,
  villageWords: (village: string) => `${village}补充说明`,
  required: '必须',
  optional: '选不选都行',
  optionalNote: '下面几样不选也能用，以后随时能改',
  agree: '同意，下一步',
  decline: '不同意',
  given: (at: string, version: string) => `${momentWords(at)} 同意（${version} 版）`,
  declined: (at: string, version: string) => `${momentWords(at)} 选了不同意（${version} 版）`,
  neverAsked: '还没有问过您',
  yes: '同意',
  no: '不同意',
  decide: (purpose: string, word: string) => `${purpose} ${word}`,
  someNeverAsked: '有几样还没有问过您，请在下面选一选。',
  requiredNote: '要收回这一项，就是不再用手机办事，请到下面「注销」',
  consents: '您的同意',
  newVersion: '隐私说明有了新版。请看一看，再决定要不要继续同意。',
  agreeAnew: '看过了，继续同意',
  changed: (purpose: string, isGiven: boolean) =>
    isGiven ? `已同意：${purpose}` : `已记下，不同意：${purpose}`,
  outdated: '隐私说明刚刚换了新版，请看过新版再选。',
  history: '同意记录',
  historyNote: '每一次同意和不同意都记着',
  historyLine: (purpose: string, isGiven: boolean) => `${isGiven ? '同意' : '不同意'}：${purpose}`,
  noHistory: '还没有问过您',
  rights: '您的资料您作主',
  mine: '拿走我的资料',
  mineNote: '存成一个表格文件，村里留的都在里面',
  mineWorking: '正在准备文件…',
  mineOpened: '文件好了',
  mineUnreadable: '文件好了，但这部手机打不开表格。可以在电脑上再试。',
  mineFailed: '文件没有下载成功。请看看网络，再点一次。',
  correct: '更正我的信息',
  correctNote: '姓名、手机号、户号这些写错了',
  leave: '注销',
  leaveNote: '不用了，把个人信息都删掉',
} as const;

/** What of the roster can be put right. */
export const fieldWords: Readonly<Record<CorrectableField, string>> = {
  name: '姓名',
  phone: '手机号',
  householdNumber: '户号',
  gridCode: '网格',
  partyStatus: '政治面貌',
};

export const correctCopy = {
  intro: '花名册上写错了，在这里申请更正。村干部核对后改。',
  fieldLabel: '哪一项错了',
  /** What is on its way, for the list. */
  wish: (field: string, wanted: string) => `${field}改成${wanted}`,
  now: (value: string) => `花名册上现在是：${value}`,
  nothing: '（空）',
  wantedLabel: '应该是',
  wantedPlaceholders: {
    name: '和身份证上一样的姓名',
    phone: '11 位手机号',
    householdNumber: '例如 12',
    gridCode: '例如 第三网格',
    partyStatus: '例如 正式党员',
  } satisfies Record<CorrectableField, string>,
  wordsLabel: '说明（可以不写）',
  wordsPlaceholder: '为什么要改、有什么证明',
  needField: '请选哪一项错了',
  needWanted: '请写上应该是什么',
  needPhone: '请写满 11 位手机号',
  needNumber: '户号是 1 到 9999 的数字',
  same: '和花名册上的一样，不用改',
  submit: '申请更正',
  submitted: '已经送给村里核对',
  already: '这一项已经在核对了，请等村里答复。',
  mine: '我申请过的',
  states: {
    pending: '等村里核对',
    accepted: '已更正',
    rejected: '没有更正',
  } satisfies Record<Correction['state'], string>,
  wantedIs: (wanted: string) => `应该是：${wanted}`,
  asked: (at: string) => `${momentWords(at)} 申请`,
  decided: (name: string, reason: string) => (reason === '' ? `${name}答复` : `${name}答复：${reason}`),
} as const;

export const leaveCopy = {
  title: '注销以后会怎样',
  now: '马上',
  nowSentences: ['您所有的手机和电脑都退出登录。', '榜单和花名册上不再有您；您的职务也同时结束。'],
  within: (days: number) => `${days} 天以内`,
  withinSentences: ['改了主意，重新绑定手机号就能恢复。职务要由村里重新给。'],
  after: (days: number) => `${days} 天以后`,
  afterSentences: [
    '姓名、手机号这些都删掉，找不回来。',
    '积分换成一个代号留下，别人看不出是您，只为了全村的账对得上。',
  ],
  nameLabel: '想好了，请写上您的姓名',
  namePlaceholder: '花名册上的姓名',
  needName: '请写上花名册上的姓名',
  submit: '注销',
  confirmTitle: '真的要注销吗？',
  confirmSentence: (days: number) => `马上退出登录，${days} 天后个人信息全部删掉。`,
  problems: {
    name: '姓名和花名册上的不一样，请照花名册上的写。',
    office: '村里只有您一位担任这个职务，走了就没有人管了。请先由上级把职务交给别人。',
  },
  actingFirst: '您现在在替别人办事',
  actingFirstAdvice: '注销只能由本人来办。',
  goodbye: '已经替您退出',
  goodbyeAdvice: (date: string) =>
    `${date}起，您的个人信息会全部删掉。在那以前改了主意，重新绑定手机号就能恢复。`,
  comeBack: '重新登录',
} as const;
