import type { RankingBoard, RuleCategory, RuleUnit, SubjectKind } from './points-words';

/** The word for each kind of subject, on the pages and in a sheet. */
export const subjectKindWords: Readonly<Record<SubjectKind, string>> = {
  person: '个人',
  household: '农户',
  grid: '网格',
  applicant: '入党积极分子',
};

export const categoryWords: Readonly<Record<RuleCategory, string>> = {
  organisationLife: '组织生活',
  voluntaryService: '志愿服务',
  pioneerExample: '先锋模范',
  villageEnvironment: '人居环境',
  customsAndVirtue: '移风易俗与美德',
  discipline: '纪律作风',
  applicantTasks: '日常任务',
  applicantActivities: '参加活动',
  keyMoments: '关键时刻',
  massAppraisal: '群众评议',
};

/** What is counted, as it stands behind a number: `3 次`, `200 元`. */
export const unitWords: Readonly<Record<RuleUnit, string>> = {
  time: '次',
  hour: '小时',
  yuan: '元',
  household: '户',
};

/** Where one board is chosen among the five. */
export const boardWords: Readonly<Record<RankingBoard, string>> = {
  person: '党员',
  household: '农户',
  grid: '网格',
  village: '各村',
  township: '乡镇',
};

/** What stands over a board, behind the name of its village, township or county. */
export const boardTitles: Readonly<Record<RankingBoard, string>> = {
  person: '党员积分榜',
  household: '农户积分榜',
  grid: '网格积分榜',
  village: '各村积分榜',
  township: '各乡镇积分榜',
};

/** Over the column that says whose a row is. */
export const boardNameHeads: Readonly<Record<RankingBoard, string>> = {
  person: '姓名',
  household: '户',
  grid: '网格',
  village: '村',
  township: '乡镇',
};

const boardCounters: Readonly<Record<RankingBoard, string>> = {
  person: '人',
  household: '户',
  grid: '个网格',
  village: '个村',
  township: '个乡镇',
};

/** `共 90 人`, `共 18 个网格`. */
export const boardCountWords = (board: RankingBoard, count: number): string =>
  `共 ${count} ${boardCounters[board]}`;
