import type { PersonState, ResidencyAction } from '@shared/domain/residency';
import { roleWords } from '@/words/role-copy';
import { dateWords } from '@/words/when-copy';
import type { DatedAction } from './residency-state';
import { officeRoles } from '@shared/domain/roles';

const wordOfRole = (role: string): string => {
  const known = officeRoles.find((office) => office === role);
  return known === undefined ? '职务' : roleWords[known];
};

const actions: Readonly<Record<ResidencyAction, string>> = {
  move: '调整网格或户',
  leave: '登记迁出',
  die: '登记去世',
  return: '办理迁回',
  transfer: '转到别的村',
  forget: '应本人书面要求注销',
};

/** Why somebody in this state could not be recorded. */
const stateRefusals: Readonly<Record<PersonState, string>> = {
  active: '现在就在村里，不用办迁回',
  leaving: '本人正在办理注销，只有本人能撤回',
  leavingOnPaper: '已经登记书面注销，登记错了可以办迁回',
  left: '已经登记迁出了',
  dead: '已经登记去世了',
  erased: '已经注销，不能再办',
};

export const residencyCopy = {
  actions,
  actionNotes: {
    move: '在本村换一个网格，或换到另一户',
    leave: '人已不在本村住了',
    die: '登记后不再上榜、不再收到通知',
    return: '又回到本村，或原来登记错了',
    transfer: '搬到本乡镇别的村，积分记录留在原村',
    forget: '没有手机的人书面要求删除个人信息',
  } satisfies Record<ResidencyAction, string>,
  sentences: {
    move: '把下面的人调整到新的位置：',
    leave: '登记下面的人迁出本村。村里的职务随之结束，登录会退出；以后可以办迁回。',
    die: '登记下面的人去世。村里的职务随之结束，代办关系解除；登记错了可以办迁回。',
    return: '把下面的人登记回本村。原来的职务不会恢复，需要重新任命。',
    transfer: '把下面的人转到别的村。在本村的职务、网格和户都随之结束。',
    forget: '本人书面要求才能办，先核对是谁来办的，书面材料留在村里。',
  } satisfies Record<ResidencyAction, string>,
  confirm: (count: number) => (count > 1 ? `确定，共 ${count} 人` : '确定'),
  working: '正在办理…',
  names: (names: readonly string[], count: number) =>
    count > names.length ? `${names.join('、')}等 ${count} 人` : names.join('、'),
  dates: {
    leave: '哪天迁出的',
    die: '哪天去世的',
    return: '哪天迁回的',
    transfer: '哪天转的',
  } satisfies Record<DatedAction, string>,
  grid: '调到哪个网格',
  gridOnReturn: '回到哪个网格（不选就回原来的）',
  household: '户号（不填就不变）',
  householdProblem: '户号请写 1 到 9999 的数字',
  village: '转到哪个村',
  noVillages: '您管的范围里没有别的村可转',
  note: '说明（可以不写）',
  notePlaceholder: '比如：随子女进城居住',
  /** 办理迁回 of somebody who asked on paper to be erased. */
  takeBackForgetting: '撤销书面注销：登记错了，或本人改了主意',
  forgetting: {
    note: '谁来办的，凭什么书面材料（要留底）',
    notePlaceholder: '比如：本人送来签名的申请书；女儿代写，有委托书',
    now: '办好马上',
    nowSentences: [
      '手机退出登录，职务和代办结束，联系的户另派人。',
      '榜单上不再有他，花名册里归到「不在村」。',
    ],
    comeBack: (erasesOn: string) => `${dateWords(erasesOn)}以前，可以反悔`,
    comeBackSentences: ['在他的页面点「办理迁回」，或他本人绑定手机，就能恢复。职务要重新任命。'],
    then: (erasesOn: string) => `${dateWords(erasesOn)}凌晨，永久删除`,
    thenSentences: ['姓名、手机号这些都删掉，找不回来。', '积分换成一个代号留下，只为了全村的账对得上。'],
    confirm: (erasesOn: string) => `确定，${dateWords(erasesOn)}删除`,
  },
  problems: {
    place: '请选网格，或填户号',
    village: '请选一个村',
    effectiveOn: '请选今天或以前的日期',
    note: '请写是谁来办的、凭什么材料',
  },
  done: (action: ResidencyAction, count: number) => `${actions[action]}已办好，共 ${count} 人`,
  doneOf: (count: number, countAll: number) => `${countAll} 人里办好了 ${count} 人`,
  notDone: (count: number) => `有 ${count} 人没有办成`,
  notDoneAll: '这些人都没有办成',
  close: '知道了',
  refusals: {
    state: (state: PersonState) => stateRefusals[state],
    office: (role: string) => `担任${wordOfRole(role)}，请先由任命的一方免去职务`,
    grid: '原来的网格已经撤销，请选一个新网格再办',
    gone: '已经不在本村的花名册里，请刷新再看',
    other: '没有办成，请打开他的页面再试',
  },
} as const;
