import type { Import, ImportRow } from '@shared/contract/sheets';
import type { DivisionField } from '@shared/domain/division-field';
import type { EntryField } from '@shared/domain/entry-field';
import type { RosterField } from '@shared/domain/roster-field';
import type { OpenOutcome } from '@/platform/files';
import type { ImportKind, RowPlan } from './state';

export const fieldWords: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  roster: {
    rosterNumber: '编号',
    name: '姓名',
    phone: '手机号',
    householdNumber: '户编号',
    grid: '网格',
    partyStatus: '政治面貌',
    offices: '职务',
    village: '村',
  } satisfies Record<RosterField, string>,
  divisions: {
    code: '区划代码',
    name: '名称',
    level: '级别',
    parentCode: '上级代码',
  } satisfies Record<DivisionField, string>,
  entries: {
    rosterNumber: '编号',
    name: '姓名',
    phone: '手机号',
    householdNumber: '户号',
    grid: '网格',
    subjectKind: '对象',
    rule: '细则',
    quantity: '数量',
    effectiveOn: '日期',
    note: '说明',
    entryId: '记录编号',
    points: '记分',
    month: '计入月份',
  } satisfies Record<EntryField | 'points' | 'month', string>,
};

/** National files name levels in English; nobody here should have to read that. */
const levelWords: Readonly<Record<string, string>> = { county: '县', township: '乡镇', village: '村' };

/** A cell as people read and correct it. */
export const shownCell = (field: string, value: string): string =>
  field === 'level' ? (levelWords[value] ?? value) : value;

/** What each column is for, as told before somebody fills it in. */
export const fieldNotes: Readonly<
  Record<ImportKind, readonly { readonly field: string; readonly note: string }[]>
> = {
  roster: [
    { field: 'name', note: '必须填，只写姓名' },
    {
      field: 'rosterNumber',
      note: '村里自己编的号。编号、手机号、户编号至少填一项，下次导入才认得出是同一个人',
    },
    { field: 'phone', note: '11 位手机号，没有就空着；一家人可以共用' },
    { field: 'householdNumber', note: '一家人填同一个号' },
    { field: 'grid', note: '写网格的名字，模板里有一张表列着' },
    { field: 'partyStatus', note: '正式党员、预备党员、入党积极分子、群众；空着算群众' },
    { field: 'offices', note: '网格员、联户党员、村委委员，几个用顿号隔开' },
    { field: 'village', note: '只有乡镇、县里导入时要填，村里导入可以不要这一列' },
  ],
  divisions: [
    { field: 'code', note: '国家统计用区划代码：县 6 位、乡镇 9 位、村 12 位' },
    { field: 'name', note: '县、乡镇或村的名称' },
    { field: 'level', note: '县、乡镇、村，可以空着' },
    { field: 'parentCode', note: '上一级的代码，可以空着' },
  ],
  entries: [
    { field: 'name', note: '记给个人的必须填；有重名的，再填编号、手机号或户号' },
    { field: 'subjectKind', note: '个人、农户、网格、入党积极分子；空着按细则和姓名来认' },
    { field: 'householdNumber', note: '记给一户的，对象写农户，填户号' },
    { field: 'rule', note: '照着模板里「细则」那张表写；要第二个人确认的、要照片的不能从表格导入' },
    { field: 'quantity', note: '几次、几小时、多少元，空着算 1' },
    { field: 'effectiveOn', note: '哪一天的事，比如 2026-11-03；只能补记 62 天以内的' },
    { field: 'note', note: '可以空着；同一天同一条细则有两笔的，写清楚各是什么事' },
    { field: 'entryId', note: '导出的流水里才有，认得出是账上已有的；新的一笔请空着' },
  ],
};

/** How an entry of the ledger is told: its points, what a cap took of them, and the month when it is not the day's own. */
export const entryChangeWords = ({ field, before, after }: ImportRow['changes'][number]): string => {
  if (field === 'month') return `${before} 已经月结，计入 ${after}`;
  return before === '' ? `记 ${after} 分` : `记 ${after} 分（按细则是 ${before}，超过上限的不记）`;
};

/** What is written, without what is not. */
const writtenWords = ({ add, change }: Import['counts'], kind: ImportKind): string => {
  const added = kind === 'entries' ? `记分 ${add} 笔` : `新增 ${add} 行`;
  const parts = [add > 0 ? added : '', change > 0 ? `更正 ${change} 行` : ''];
  return parts.filter((words) => words !== '').join('、') || '没有改动';
};

export const copy = {
  titles: { roster: '导入花名册', divisions: '导入行政区划', entries: '导入积分' } satisfies Record<
    ImportKind,
    string
  >,
  steps: ['选文件', '核对', '导入'],
  stepsLabel: '导入的步骤',
  intro: {
    roster: '用村里现有的表格，几分钟就能把全村人导进来。先核对，再导入；核对时什么都不会改。',
    divisions: '把国家统计用区划代码的表格导进来，县、乡镇、村就建好了。先核对，再导入。',
    entries: '把纸上、表格里记的积分一次导进来。先核对，再导入；同一份表格导入两次，只记一次。',
  } satisfies Record<ImportKind, string>,
  template: '下载空白模板',
  templateNote: '表头和例子都写好了，照着填就行；自己的表格表头对得上也可以直接用。',
  outcomes: {
    opened: '模板已经准备好了',
    unreadable: '这个手机打不开表格，请到电脑上下载',
    failed: '模板没有下载下来，请看看网络再试一次',
  } satisfies Record<OpenOutcome, string>,
  columns: '每一列怎么填',
  file: '表格文件',
  needFile: '请先选一个表格文件',
  send: '上传并核对',
  uploading: '正在上传',
  uploadedPart: (percent: number) => `已传 ${percent}%`,
  uploadFailed: '文件没有传上去。请到信号好的地方再试，不会重复。',
  reading: '正在读表格',
  readRows: (done: number, total: number) => `已读 ${done} / ${total} 行`,
  readingSoon: '正在打开表格…',
  readingNote: '可以先离开这一页，读完后在下面的「导入记录」里接着办。',
  stalled: '好一会儿没有动静了。可以放弃这一份，再传一次。',
  drop: '放弃这份表格',
  dropTitle: '放弃这份表格？',
  dropSentences: {
    roster: '花名册不会有任何改变。改过的行也不保留，要导入得重新上传。',
    divisions: '行政区划不会有任何改变。要导入得重新上传。',
    entries: '一笔积分也不会记。改过的行也不保留，要导入得重新上传。',
  } satisfies Record<ImportKind, string>,
  dropped: '已放弃，什么都没有改',
  unfinished: (name: string) => `「${name}」还没有办完，点这里接着办`,
  history: '导入记录',
  historyFailed: '以前的导入记录没有拿到，点这里再试一次。不耽误导入。',
  noHistory: '还没有导入过',
  historyNote: (moment: string, name: string) => `${moment} · ${name}`,
  historyCounts: ({ add, change, same, refuse }: Import['counts'], kind: ImportKind) =>
    kind === 'entries'
      ? `记分 ${add} · 账上已有 ${same} · 没导入 ${refuse}`
      : `新增 ${add} · 更正 ${change} · 没导入 ${refuse}`,
  states: {
    reading: '正在读',
    ready: '等您核对',
    applying: '正在导入',
    done: '已完成',
    cancelled: '已放弃',
  } satisfies Record<Import['state'], string>,
  plans: {
    roster: { add: '新增', change: '更正', same: '没有变化', refuse: '有问题' },
    divisions: { add: '新增', change: '改名', same: '没有变化', refuse: '有问题' },
    entries: { add: '记分', change: '更正', same: '账上已有', refuse: '有问题' },
  } satisfies Record<ImportKind, Record<RowPlan, string>>,
  plansDone: {
    roster: { add: '已新增', change: '已更正', same: '没有变化', refuse: '没有导入' },
    divisions: { add: '已新增', change: '已改名', same: '没有变化', refuse: '没有导入' },
    entries: { add: '已记分', change: '已更正', same: '账上已有', refuse: '没有导入' },
  } satisfies Record<ImportKind, Record<RowPlan, string>>,
  tiles: '核对的结果',
  all: (count: number) => `全部 ${count} 行`,
  rowNumber: (number: number) => `第 ${number} 行`,
  noName: '（没有名字）',
  noRows: '没有这样的行',
  noRowsAdvice: '点上面的数字看别的行。',
  rowsGone: '明细已经清理了',
  rowsGoneAdvice: '导入完成一段时间后，逐行的明细会自动删除，上面的数字一直保留。',
  correct: '改这一行',
  correctTitle: (number: number) => `改第 ${number} 行`,
  correctNote: '这里改的只是这次导入的内容，您的表格文件不会变。',
  saveRow: '保存，重新核对',
  rowGood: (plan: string) => `这一行好了：${plan}`,
  rowStillBad: '还有没改好的地方，请看红字',
  rowChanged: '别人刚改过这份表格。请关掉再打开这一行。',
  sameTyped: '还没有改动。照着红字改好再保存。',
  missing: (count: number) =>
    `有 ${count} 个现有的单位不在表格里。它们不会被删除，要撤并请到「组织架构」里办。`,
  allGood: '每一行都没有问题，可以导入了。',
  someBad: (count: number) => `有 ${count} 行有问题。可以在这里改好；不改的不导入，别的照样导入。`,
  nothingToDo: '表格里没有要新增或更正的内容，不用导入。',
  allPosted: (count: number) => `这 ${count} 行账上都已经有了，不用再导入。`,
  confirm: (count: number) => `导入 ${count} 行`,
  confirmTitle: '确定导入？',
  confirmSentence: (counts: Import['counts'], kind: ImportKind): string => {
    const others = [
      counts.same > 0 ? `${counts.same} 行${kind === 'entries' ? '账上已有' : '没有变化'}，不动` : '',
      counts.refuse > 0 ? `${counts.refuse} 行有问题，这次不导入` : '',
    ].filter((words) => words !== '');
    const after = kind === 'entries' ? '记错了的只能冲正' : '只能再更正';
    return `将${writtenWords(counts, kind)}${others.map((words) => `；${words}`).join('')}。导入开始后不能撤回，${after}。`;
  },
  underWay: '另一份表格正在导入，等它完成再点一次。',
  stateChanged: '这份表格已经有人办了，请看看现在到哪一步了。',
  applying: '正在导入',
  appliedRows: (done: number, total: number) => `已办 ${done} / ${total} 行`,
  applyingNote: '可以关掉这一页，系统会自己接着办完。',
  waiting: '网络断了一下，正在接着办…',
  doneSentence: (counts: Import['counts'], kind: ImportKind = 'roster') =>
    `导入完成：${writtenWords(counts, kind)}。`,
  doneRefused: (count: number) =>
    `有 ${count} 行没有导入，下面写着为什么。把表格里这几行改好，可以再导入一次，已经导入的不会重复。`,
  seePeople: '看花名册',
  seeUnits: '看组织架构',
  seeBoards: '看积分榜',
  again: '再导入一份',
  cancelled: '这份表格已经放弃，什么都没有改。',
  unreadable: {
    notASheet: '这不是表格文件。请用模板填好，另存成 .xlsx 再传。',
    encrypted: '这个表格加了密码，打不开。请去掉密码，另存一份再传。',
    oldFormat: '这是老格式的表格（.xls 或 .et）。请另存成 .xlsx 再传。',
    damaged: '这个文件坏了，打不开。请在电脑上打开看看，另存一份再传。',
    headingsMissing: '没有找到表头。第一行要写列名，和模板里的一样；可以下载模板照着填。',
    rowsMissing: '表格里只有表头，没有内容。请填好再传。',
  } as Readonly<Record<string, string>>,
  tooLarge: {
    bytes: '文件太大了，请分成几个再传。',
    rows: '行数太多了，请分成几个，每个不超过 6 万行。',
    columns: '列数太多了，请只留要导入的几列。',
  } as Readonly<Record<string, string>>,
  forbidden: {
    countyOnly: '行政区划由县（区）统一导入，请联系县里的管理员。',
    villageOnly: '积分由村里自己导入，请村党支部书记来办。',
  } as Readonly<Record<string, string>>,
} as const;
