import type { EntryField, EntryProblem, EntryProblemCode } from './entry-field';
import type { SubjectKind } from './points-words';
import { quotedValue } from './row-problem';

/** Headings of a ledger in a sheet, the one of the template first. */
export const entryHeadings: Readonly<Record<EntryField, readonly string[]>> = {
  rosterNumber: ['编号', '花名册编号', '人员编号', '名册编号', '党员编号'],
  name: ['姓名', '名字', '人员姓名', '党员姓名', '户主'],
  phone: ['手机号', '手机号码', '手机', '联系电话', '电话', '电话号码', '联系方式'],
  householdNumber: ['户号', '户编号', '家庭编号', '农户编号'],
  grid: ['网格', '所属网格', '网格名称', '网格编号'],
  subjectKind: ['对象', '积分对象', '记给', '类型'],
  rule: ['细则', '积分细则', '积分项目', '项目', '事项'],
  quantity: ['数量', '次数', '数目'],
  effectiveOn: ['日期', '发生日期', '时间', '哪一天'],
  note: ['说明', '备注', '事由'],
  entryId: ['记录编号', '流水编号', '流水号'],
};

export const subjectKindSynonyms: Readonly<Record<string, SubjectKind>> = {
  ...{ 个人: 'person', 党员: 'person', 村民: 'person', 群众: 'person', 人: 'person' },
  ...{ 农户: 'household', 户: 'household', 家庭: 'household', 全户: 'household', 全家: 'household' },
  ...{ 网格: 'grid', 入党积极分子: 'applicant', 积极分子: 'applicant' },
};

/** `3次`, `2 小时`, `5`. */
export const quantityPattern = /^(\d{1,9})(?:次|小时|时|元|户|个|天|人次)?$/u;

/** `2026-11-03`, `2026/11/3`, `2026.11.3`, `2026年11月3日`, `20261103`, each with or without a time behind it. */
export const datePatterns: readonly RegExp[] = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s.*)?$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
];

/** `11月3日`, `11-3`: of the running year. */
export const dayPattern = /^(\d{1,2})[-/.月](\d{1,2})日?$/u;

type Sentence = (quoted: string, hint: string) => string;

const sentences: Readonly<Record<EntryProblemCode, Sentence>> = {
  rowEmpty: () => '这一行没有可以导入的内容，请补上，或者把这一行删掉。',
  subjectMissing: () => '没有写记给谁，请填姓名、编号，记给一户的填户号。',
  subjectUnknown: (quoted) => `花名册里没有「${quoted}」，请核对姓名和编号，或者先登记到花名册。`,
  numberOfAnother: (quoted, hint) => `编号「${quoted}」在花名册里是「${hint}」，和姓名对不上，请核对。`,
  matchesTwo: (quoted) => `村里不止一个「${quoted}」，请填上编号、手机号或户号来区分。`,
  namesakeMeant: (quoted) => `花名册里的「${quoted}」编号或户号和这一行不一样，怕是重名，请核对。`,
  notApplicant: (quoted) => `「${quoted}」不是入党积极分子，请改正对象，或者先改政治面貌。`,
  kindUnknown: (quoted, hint) => `对象「${quoted}」认不出来，请写：${hint}，也可以空着。`,
  householdMissing: () => '这条细则是记给农户的，请填户号。',
  householdUnknown: (quoted) => `花名册里没有户号「${quoted}」，请核对户号。`,
  gridUnknown: (quoted, hint) => `本村没有网格「${quoted}」，请写：${hint}。`,
  ruleMissing: () => '没有写是哪一条细则，请照着「细则」那张表填。',
  ruleUnknown: (quoted) => `积分细则里没有「${quoted}」，请照着模板里「细则」那张表写。`,
  ruleAmbiguous: (quoted) => `积分细则里有两条叫「${quoted}」，请先把它们改成不同的名字。`,
  ruleNotInForce: (quoted, hint) => `细则「${quoted}」在 ${hint} 那天还没有开始用，或者已经停用。`,
  ruleForOthers: (quoted, hint) => `细则「${quoted}」只记给${hint}，请核对对象或细则。`,
  confirmationNeeded: (quoted) => `细则「${quoted}」要第二个人确认，不能从表格直接入账，请用「申报」来办。`,
  evidenceNeeded: (quoted) => `细则「${quoted}」要有照片，表格里带不了照片，请用「记一笔积分」来办。`,
  rewardOnly: (quoted) => `村里设置了只奖不扣，细则「${quoted}」是扣分的，不能入账。`,
  quantityInvalid: (quoted) => `数量「${quoted}」不对，请写整数，空着算 1。`,
  quantityTooSmall: (quoted, hint) => `数量「${quoted}」不够记一次，这条细则每满 ${hint} 才记一次。`,
  quantityTooLarge: (quoted) => `数量「${quoted}」太大，一笔记不了这么多分，请核对。`,
  dateMissing: () => '没有填日期，请写是哪一天的事，比如 2026-11-03。',
  dateInvalid: (quoted) => `日期「${quoted}」不对，请写成 2026-11-03 这样。`,
  dateAhead: (quoted) => `日期「${quoted}」还没有到，请核对。`,
  dateTooLate: (quoted, hint) => `日期「${quoted}」太早了，只能补记 ${hint} 天以内的事。`,
  noteTooLong: (_, hint) => `说明太长，请写在 ${hint} 个字以内。`,
  lineTwice: (_, hint) => `和第 ${hint} 行一模一样。如果确实是两件事，请在说明里写清楚。`,
  entryUnknown: (quoted) => `本村账上没有记录编号「${quoted}」。如果是新的一笔，请把记录编号空着。`,
  entryChanged: (quoted) =>
    `账上已有的记录不能从表格改（${quoted}不一样了）。要更正，请在这一笔里冲正，再重新记。`,
  capReached: (quoted) => `「${quoted}」在细则的上限内已经记满，这一行记不上分。`,
  refused: (quoted) => `「${quoted}」这一行系统没有收，请核对后再导入，或者用「记一笔积分」来办。`,
};

/** One sentence for whoever corrects the row: what is wrong with which value, and what to write instead. */
export const entrySentence = ({ code, value, hint }: EntryProblem): string =>
  sentences[code](quotedValue(value), hint);
