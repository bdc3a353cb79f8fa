import type { OfficePhase } from '@shared/domain/office-term';
import type { OfficeRole } from '@shared/domain/roles';
import { dateOf } from '@shared/domain/calendar';
import { dateWords } from '@/words/when-copy';

/** In pieces between which a line may break. */
const term = (fromOn: string | null, toOn: string | null): readonly string[] => {
  const to = toOn === null ? '没有定期限' : `到 ${dateWords(toOn)}`;
  return fromOn === null ? [to] : [`${dateWords(fromOn)}起，`, to];
};

const granted = (name: string, at: string | null): readonly string[] => {
  const on = at === null ? '' : dateWords(dateOf(at));
  return name === '' || on === '' ? [name + on] : [`${name} · `, on];
};

export const copy = {
  title: '职务',
  noun: '个职务',
  scopeLabel: '看哪些职务',
  scopes: { current: '现任', all: '历任都看' },
  filters: { role: '职务', village: '哪个村' },
  columns: { name: '姓名', role: '职务', unit: '在哪里', term: '任期', granted: '谁任命的', state: '状态' },
  phases: {
    coming: '还没上任',
    active: '在任',
    ended: '已到期',
    revoked: '已免去',
  } satisfies Record<OfficePhase, string>,
  term,
  daysLeft: (days: number) => (days === 0 ? '今天到期' : `还有 ${days} 天到期`),
  granted,
  unknownGranter: '建档时就有',
  ended: (name: string, reason: string) =>
    [name === '' ? '' : `${name} 免去`, reason].filter((words) => words !== '').join('：'),
  give: '任命职务',
  passOn: '移交',
  takeBack: '免去',
  readOnly: '您可以看谁担任什么职务，任命由书记或上级办理',
  empty: '这里还没有人担任职务',
  emptyAdvice: '任命网格员、联户党员，派单和走访才有人接。',
  nobodyFound: '没有这样的职务',
  nobodyFoundAdvice: '换一个筛选再看，或清除筛选。',
  ending: (count: number) => `有 ${count} 个职务 30 天内到期，请提前移交或重新任命`,

  roleLabel: '任命什么职务',
  does: {
    householdLiaison: '联系十几户，常走访，替没有手机的老人办事',
    gridWorker: '接网格里的随手拍，上门处理，传办结照片',
    committeeMember: '替书记管花名册、开活动、记积分、办申请',
    secretary: '管全村：发公告、派单、记积分、任命网格员',
    supervisor: '看每一笔积分、每一次改动，自己不能改',
    townshipOfficer: '看全镇各村，任命村书记和村监委',
    countyOfficer: '管行政区划和全县设置，任命乡镇干部',
  } satisfies Record<OfficeRole, string>,
  placeLabels: {
    village: '在哪个村任职',
    grid: '在哪个网格任职',
    township: '在哪个乡镇任职',
  },
  noVillages: '您管的范围里还没有村开通',
  noGrids: '村里还没有网格',
  noGridsAdvice: '请先到「组织架构」里加网格。',
  noTownships: '下面还没有乡镇',
  personLabel: '由谁担任',
  successorLabel: '移交给谁',
  whoLabel: '人在哪里',
  who: { roster: '花名册里的人', new: '新登记一人' },
  personVillage: '他是哪个村的',
  searchLabel: '查花名册',
  searchPlaceholder: '输入姓名',
  searchHint: {
    members: '输入姓名或其中一个字，从本村党员里找',
    everybody: '输入姓名或其中一个字，从花名册里找',
  },
  nobody: '没有找到这个人',
  nobodyAdvice: '换几个字再查；不在花名册上的人要先登记。',
  otherPerson: '换一个人',
  chosenPerson: (name: string) => `已选 ${name}`,
  newName: '姓名',
  newPhone: '手机号',
  newNote: '不住在村里的干部可以直接登记，手机号用来绑定微信。',
  fromOn: '哪天上任',
  hasEnd: '有任期',
  hasEndNote: '到期自动结束，到期前 30 天会提醒',
  toOn: '任期到哪天',
  problems: {
    role: '请选职务',
    place: '请选任职的地方',
    person: '请选由谁担任',
    name: '请写姓名',
    phone: '请写 11 位手机号',
    fromOn: '请选上任的日子',
    toOn: '到期的日子要在上任以后，也不能早于今天',
    reason: '请写上原因，会一直留在记录里',
    successorDay: '请选今天或以后的日子',
  },
  giveAsk: '任命',
  giveTitle: '确定任命？',
  giveSentence: (words: {
    readonly name: string;
    readonly place: string;
    readonly role: string;
    readonly fromOn: string;
    readonly toOn: string | null;
  }) =>
    `${words.name}，${words.place}${words.role}，${term(words.fromOn, words.toOn).join('')}。到了上任那天，他打开手机就有相应的权限。`,
  given: (name: string, role: string) => `${name} 已任命为${role}`,
  giveTo: (name: string) => `给 ${name} 任命职务`,
  heldBy: (name: string) => `${name} 现在的职务`,
  holdsNothing: '现在没有职务',

  takeBackTitle: (name: string, role: string) => `免去 ${name} 的${role}？`,
  takeBackSentence: (name: string) => `${name} 的职务马上结束，相应的权限也没有了。担任过的记录会留着。`,
  takeBackEffects: {
    householdLiaison: '他联系的户会没有人联系，请尽快交给别人。',
    gridWorker: '派给他网格的随手拍要有人接，请尽快任命别人。',
    committeeMember: '',
    secretary: '村里会暂时没有书记，公告、派单、记分都停下来。能移交的话，请用「移交」。',
    supervisor: '村里会暂时没有村监委。',
    townshipOfficer: '',
    countyOfficer: '',
  } satisfies Record<OfficeRole, string>,
  reasonLabel: '原因',
  reasonPlaceholder: '比如：外出务工，不能到岗',
  takenBack: (name: string, role: string) => `已免去 ${name} 的${role}`,

  passOnTitle: (name: string, role: string) => `移交 ${name} 的${role}`,
  passOnNext: '下一步',
  passOnBack: '返回',
  firstDay: '接任的人从哪天起担任',
  noteLabel: '说明（可以不写）',
  notePlaceholder: '比如：换届选举',
  passOnAsk: '确定移交？',
  passOnToday: (from: string, to: string) =>
    `${from} 的职务现在就结束，${to} 从今天起担任，没有空档。新的任期没有定期限。`,
  passOnLater: (words: {
    readonly from: string;
    readonly to: string;
    readonly lastOn: string;
    readonly firstOn: string;
  }) =>
    `${words.from} 担任到 ${dateWords(words.lastOn)}，${words.to} 从 ${dateWords(words.firstOn)}起担任，没有空档。新的任期没有定期限。`,
  passOnEffects: {
    householdLiaison: '原来联系的户都转给接任的人；替老人代办的要重新定。',
    gridWorker: '网格里没办完的随手拍由接任的人接着办。',
    committeeMember: '',
    secretary: '到那天，书记能办的事都由接任的人来办。',
    supervisor: '',
    townshipOfficer: '',
    countyOfficer: '',
  } satisfies Record<OfficeRole, string>,
  passedOn: (to: string, role: string) => `${role}已移交给 ${to}`,
  liaisonToday: '联户党员的户要跟着走，只能从今天起移交。',

  refusals: {
    twice: '这段时间里他已经担任这个职务了，不用再任命。',
    known: '已经有同名同手机号的人了。请在「花名册里的人」里找他。',
    self: '这个职务不能由您任命，也不能任命给自己。请找上一级办理。',
    over: '这个职务刚刚已经结束了。请刷新再看。',
    unit: '这个地方已经合并或撤销，不能再任命。',
    notMember: '联户党员要由党员担任。请另选一位，或先在花名册里改政治面貌。',
    person: '这位已经不在村里或正在注销，不能担任。',
    last: '您是县里最后一位管理的人，请先任命别人再免去自己。',
    gone: '没有找到这个人或这个职务。请刷新再看。',
  },
} as const;
