import type { Unit } from '@shared/contract/units';
import type { UnitLevel, UnitState } from '@shared/domain/org-tree';
import { dateWords } from '@/words/when-copy';
import { levelWords } from '@/words/unit-copy';

export type UnitAction = Unit['actions'][number];

const childNames: Readonly<Record<UnitLevel, string>> = {
  county: '个乡镇',
  township: '个村',
  village: '个网格',
  grid: '个微网格',
  microGrid: '',
};

/** What may be added below a unit. */
const addWords: Readonly<Record<UnitLevel, string>> = {
  county: '',
  township: '',
  village: '加一个网格',
  grid: '加一个微网格',
  microGrid: '',
};

const actionWords: Readonly<Record<Exclude<UnitAction, 'addBelow'>, string>> = {
  rename: '改名',
  join: '开通',
  merge: '并入别处',
  retire: '撤销',
  restore: '恢复',
};

/** What happens to what lies in a unit that is merged. */
const mergeStays: Readonly<Record<UnitLevel, string>> = {
  county: '',
  township: '',
  village: '村里的人、户、网格都转过去，村干部的职务随之结束，网格重新编号。',
  grid: '网格里的人和户都转过去，网格员的职务随之结束，微网格重新编号。',
  microGrid: '里面的人转过去，网格员的职务随之结束。',
};

export const copy = {
  treeLabel: '组织架构',
  levels: levelWords,
  searchLabel: '查单位',
  searchPlaceholder: '名称或编号开头',
  nothingFound: '没有找到这个地方',
  nothingFoundAdvice: '换几个字再查，或输入编号的前几位。',
  states: { active: '在用', merged: '已合并', retired: '已撤销' } satisfies Record<UnitState, string>,
  joined: '已开通',
  notJoined: '未开通',
  childCount: (level: UnitLevel, count: number) => `${count} ${childNames[level]}`,
  mergedInto: (name: string) => `并入${name}`,
  facts: {
    level: '级别',
    code: '编号',
    state: '状态',
    below: '下面有',
    former: '曾用名',
    merged: '去向',
  },
  nothingBelow: '还没有',
  former: (name: string, until: string) => `${name}（用到 ${dateWords(until)}）`,
  readOnly: '您可以看组织架构，改动由书记或上级办理',

  settings: '本级设置',
  settingsNote: '积分榜显示、公示天数等',
  importDivisions: '导入行政区划',
  importDivisionsNote: '用国家统计局的区划代码表，一次补齐乡镇和村',

  wordFor: (action: UnitAction, level: UnitLevel) =>
    action === 'addBelow' ? addWords[level] : actionWords[action],
  titles: {
    rename: (name: string) => `给${name}改名`,
    join: (name: string) => `开通${name}？`,
    merge: (name: string) => `${name}并入哪里？`,
    retire: (name: string) => `撤销${name}？`,
    restore: (name: string) => `恢复${name}？`,
    addBelow: (name: string) => `在${name}下面新加`,
  } satisfies Record<UnitAction, (name: string) => string>,
  sentences: {
    rename: '编号不变，人、户、积分都不动。原来的名字留在「曾用名」里，看得到用到哪一天。',
    join: '开通后，村民就能绑定微信、拍随手拍、看积分榜。积分细则先用系统的一套，以后可以改。接着请任命村书记、导入花名册。',
    merge: '',
    retire:
      '里面要先没有人，下面也要先没有在用的单位。网格员等职务随之结束；以前的记录都留着，以后可以恢复。',
    restore: '恢复后照常使用，编号和记录都是原来的。以前的职务不会恢复，要重新任命。',
    addBelow: '编号由系统接着排，不重复、不占用以前的号。',
  } satisfies Record<UnitAction, string>,
  nameLabel: '名称',
  namePlaceholder: (level: UnitLevel) => (level === 'village' ? '例如 第四网格' : '例如 东街微网格'),
  needName: '请写名称，不超过 30 个字',
  sameName: '和现在的名字一样',
  confirms: {
    rename: '改名',
    join: '开通',
    merge: '确定并入',
    retire: '撤销',
    restore: '恢复',
    addBelow: '加上',
  } satisfies Record<UnitAction, string>,
  done: {
    rename: (name: string) => `已改名为${name}`,
    join: (name: string) => `${name}已经开通`,
    merge: (name: string) => `${name}已经并完`,
    retire: (name: string) => `${name}已经撤销`,
    restore: (name: string) => `${name}已经恢复`,
    addBelow: (name: string) => `已加上${name}`,
  } satisfies Record<UnitAction, (name: string) => string>,

  targetLabel: '并入哪里',
  targetPlaceholder: '输入名称查找',
  noTarget: '没有可以并入的地方',
  noTargetAdvice: '只能并入同级、在用的单位；已开通的村要并入已开通的村。',
  needTarget: '请选并入哪里',
  next: '下一步',
  back: '返回',
  mergeAsk: (from: string, into: string) => `${from}并入${into}？`,
  mergeSentence: (level: UnitLevel) =>
    `${mergeStays[level]}积分、随手拍、活动这些已经有的记录都留着，看得到原来是哪里的。并了以后不能撤回。`,
  mergeLabel: (from: string, into: string) => `${from}并入${into}`,
  mergeProgress: (done: number, total: number) => `已转 ${done} 条，共 ${total} 条`,
  mergeKeeps: '可以离开这一页，系统会接着办完。',
  mergeStopped: '中间断了一下，已经转过去的都在。',
  mergeAgain: '接着办',

  refusals: {
    unitsBelow: '下面还有在用的单位。请先把它们并走或撤销。',
    residents: '里面还有人。请先在花名册里把人调到别处，或用「并入别处」。',
    snapshots: '这里还有没办完的随手拍。请先办完，或用「并入别处」。',
    parentNotActive: '上一级已经撤销或合并，不能恢复。',
    mergeRunning: '这里正在合并，还没有转完。请等办完再来。',
    noNumberLeft: '编号已经用完了，不能再加。',
    name: '旁边已经有一个同名的了。请换一个名字。',
    otherParent: '只能并入同一个地方下面的单位。',
    targetNotActive: '要并入的地方已经撤销或合并。请另选一个。',
    targetNotJoined: '要并入的村还没有开通。请先开通它。',
    over: '这个单位刚刚已经变了。请刷新再看。',
  },
} as const;
