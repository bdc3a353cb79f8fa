import type { PartyStatus } from './person-record';
import type { OfficeRole } from './roles';
import type { RosterField, RosterProblem, RosterProblemCode } from './roster-field';
import { quotedValue } from './row-problem';

/** Headings of a roster, the one of the template first. A running number (序号) is none: it changes with every sorting. */
export const rosterHeadings: Readonly<Record<RosterField, readonly string[]>> = {
  rosterNumber: ['编号', '人员编号', '名册编号', '党员编号'],
  name: ['姓名', '名字', '人员姓名', '党员姓名'],
  phone: ['手机号', '手机号码', '手机', '联系电话', '电话', '电话号码', '联系方式', '联系手机'],
  householdNumber: ['户编号', '户号', '家庭编号', '农户编号', '户籍编号'],
  grid: ['网格', '所属网格', '所在网格', '网格名称', '网格号', '网格编号'],
  partyStatus: ['政治面貌', '党员类型', '党员类别', '人员类别', '党员身份', '面貌'],
  offices: ['职务', '担任职务', '现任职务', '村内职务', '岗位'],
  village: ['村', '所在村', '所属村', '行政村', '村名', '村名称', '村(社区)', '村/社区', '村代码', '村编码'],
};

/** The word for each status that the export writes. */
export const partyStatusWords: Readonly<Record<PartyStatus, string>> = {
  full: '正式党员',
  probationary: '预备党员',
  applicant: '入党积极分子',
  masses: '群众',
};

export const partyStatusSynonyms: Readonly<Record<string, PartyStatus>> = {
  ...{
    正式党员: 'full',
    正式: 'full',
    中共党员: 'full',
    党员: 'full',
    中共正式党员: 'full',
    共产党员: 'full',
  },
  ...{ 中国共产党党员: 'full', 预备党员: 'probationary', 预备: 'probationary', 中共预备党员: 'probationary' },
  ...{ 中国共产党预备党员: 'probationary', 入党积极分子: 'applicant', 积极分子: 'applicant' },
  ...{ 入党申请人: 'applicant', 发展对象: 'applicant', 群众: 'masses', 非党员: 'masses', 普通群众: 'masses' },
  ...{ 村民: 'masses', 共青团员: 'masses', 团员: 'masses', 无: 'masses', 无党派人士: 'masses' },
};

/** The word for each office that can stand in a roster. */
export const rosterOfficeWords: Readonly<Partial<Record<OfficeRole, string>>> = {
  gridWorker: '网格员',
  householdLiaison: '联户党员',
  committeeMember: '村委委员',
  supervisor: '村监委',
  secretary: '村党支部书记',
};

/** Null for words that say that somebody has no office. */
export const officeSynonyms: Readonly<Record<string, OfficeRole | null>> = {
  ...{ 网格员: 'gridWorker', 网格长: 'gridWorker', 专职网格员: 'gridWorker', 胡同长: 'gridWorker' },
  ...{ 联户党员: 'householdLiaison', 联户长: 'householdLiaison', 村委委员: 'committeeMember' },
  ...{ 两委干部: 'committeeMember', 村两委干部: 'committeeMember', 两委委员: 'committeeMember' },
  ...{ 支部委员: 'committeeMember', 村委会委员: 'committeeMember', 村监委: 'supervisor', 监委: 'supervisor' },
  ...{
    村监委委员: 'supervisor',
    村监委主任: 'supervisor',
    监委会主任: 'supervisor',
    村务监督委员会委员: 'supervisor',
  },
  ...{ 村党支部书记: 'secretary', 支部书记: 'secretary', 党支部书记: 'secretary', 书记: 'secretary' },
  ...{ 村支书: 'secretary', 支书: 'secretary', 无: null, 村民: null, 党员: null, 群众: null },
};

/** Between two offices in one cell. */
export const officeSeparator = /[、，,;；/\s]+/;

/** Quotation marks and hyphens of all kinds, which people put into the names of offices. */
export const officeDecoration = /["“”‘’「」『』()（）]/g;

/** `第三网格`, `3号网格`, `十二`: digits or numerals between words that say nothing more. */
export const gridNumberPattern = /^第?(?:(\d{1,3})|([一二三四五六七八九十]{1,3}))(?:号|组)?(?:网格)?$/;

export const numerals = '零一二三四五六七八九';
export const ten = '十';

/** `0012户`, `12号`. */
export const householdNumberPattern = /^0*(\d{1,4})(?:号|户)?$/;

/** Chinese names with their dot, others with latin letters; a remark in brackets tells namesakes apart. */
export const namePattern = /^[\p{Script=Han}\p{Script=Latin}·•.\-' ()（）〇]+$/u;

type Sentence = (quoted: string, hint: string) => string;

const sentences: Readonly<Record<RosterProblemCode, Sentence>> = {
  rowEmpty: () => '这一行没有可以导入的内容，请填上姓名，或者把这一行删掉。',
  nameMissing: () => '没有填姓名，请补上姓名。',
  nameTooLong: (quoted, hint) => `姓名「${quoted}」太长，请写在 ${hint} 个字以内。`,
  nameInvalid: (quoted) => `姓名「${quoted}」里有数字或符号，请只写姓名。`,
  keyMissing: (quoted) => `「${quoted}」没有编号、手机号和户编号，下次导入会认不出来，请至少填一项。`,
  phoneInvalid: (quoted) => `手机号「${quoted}」不对，请写 11 位手机号，以 13 到 19 开头。`,
  phoneLandline: (quoted) => `「${quoted}」是座机号，收不到登录信息，请改写手机号，没有就空着。`,
  phoneSeveral: (quoted) => `「${quoted}」不止一个号码，请只留一个手机号。`,
  phoneTwice: (quoted, hint) => `「${quoted}」和第 ${hint} 行是同一个人、同一个手机号，请删掉一行。`,
  rosterNumberTooLong: (quoted, hint) => `编号「${quoted}」太长，请写在 ${hint} 个字以内。`,
  rosterNumberTwice: (quoted, hint) => `编号「${quoted}」第 ${hint} 行已经用了，请改成这个人自己的编号。`,
  rosterNumberOfAnother: (quoted, hint) =>
    `编号「${quoted}」在名册里是「${hint}」的，姓名和手机号都对不上，请核对编号。`,
  householdNumberInvalid: (quoted, hint) => `户编号「${quoted}」不对，请写 1 到 ${hint} 的数字。`,
  gridUnknown: (quoted, hint) => `本村没有网格「${quoted}」，请写：${hint}。`,
  villageMissing: () => '没有填村，请写村名或者 12 位村代码。',
  villageUnknown: (quoted) => `没有找到村「${quoted}」，请写本辖区的村名或者 12 位村代码。`,
  villageAmbiguous: (quoted, hint) => `不止一个村叫「${quoted}」，请写 12 位村代码：${hint}。`,
  villageOutside: (quoted, hint) => `「${quoted}」不是本村，这里只能导入「${hint}」的人，请删掉这一行。`,
  partyStatusUnknown: (quoted, hint) => `政治面貌「${quoted}」认不出来，请写：${hint}。`,
  officeUnknown: (quoted, hint) => `职务「${quoted}」认不出来，请写：${hint}，几个职务用顿号隔开。`,
  officeNotYours: (quoted, hint) => `职务「${quoted}」您不能任命，请由${hint}办理，这里先把职务空着。`,
  officeNeedsGrid: (quoted) => `职务「${quoted}」要写明是哪个网格，请填上网格。`,
  personTwice: (quoted, hint) => `「${quoted}」和第 ${hint} 行是同一个人，请删掉一行。`,
  matchesTwo: (quoted) => `「${quoted}」在名册里对上了两个人，请填上编号来区分。`,
  personElsewhere: (quoted, hint) => `「${quoted}」已经在「${hint}」的名册里，请先办理转村，再导入。`,
};

/** Who appoints to the offices that a village does not give itself. */
export const appointedBy = '乡镇';

/** One sentence for whoever corrects the row: what is wrong with which value, and what to write instead. */
export const rosterSentence = ({ code, value, hint }: RosterProblem): string =>
  sentences[code](quotedValue(value), hint);

const listMark = '、';

/** Words to choose from or to show, joined as one reads them aloud. */
export const listed = (words: readonly string[], countMax = words.length): string =>
  words.length > countMax ? `${words.slice(0, countMax).join(listMark)}等` : words.join(listMark);
