import type { RuleCategory, RuleUnit, SubjectKind } from '@shared/domain/points-words';

/** One rule of a rule book, before a village has taken it over. */
export interface PresetRule {
  /** Stays the same in every village. */
  readonly key: string;
  readonly category: RuleCategory;
  readonly title: string;
  readonly words: string;
  readonly unit: RuleUnit;
  readonly deltaTenths: number;
  readonly capDayTenths?: number;
  readonly capMonthTenths?: number;
  readonly capYearTenths?: number;
  readonly appliesTo: readonly SubjectKind[];
  readonly isEvidenceNeeded?: boolean;
}

const person = ['person'] as const;
const household = ['household'] as const;
const both = ['person', 'household'] as const;

/**
 * 组织生活：《中国共产党支部工作条例（试行）》第四章（三会一课、主题党日、谈心谈话）、《关于中国共产党党费收缴、使用和管理的规定》。
 */
const organisationLife: readonly PresetRule[] = [
  {
    key: 'party-day',
    category: 'organisationLife',
    title: '参加主题党日',
    words: '按时参加支部主题党日活动，全程在场，每次记5分，每月最多5分。',
    unit: 'time',
    deltaTenths: 50,
    capMonthTenths: 50,
    appliesTo: person,
  },
  {
    key: 'party-meeting',
    category: 'organisationLife',
    title: '参加三会一课',
    words: '参加支部党员大会、党小组会或党课，每次记3分，每月最多9分。',
    unit: 'time',
    deltaTenths: 30,
    capMonthTenths: 90,
    appliesTo: person,
  },
  {
    key: 'party-lecture',
    category: 'organisationLife',
    title: '上党课或作专题发言',
    words: '在支部讲党课、作专题发言，每次记5分，每月最多10分。',
    unit: 'time',
    deltaTenths: 50,
    capMonthTenths: 100,
    appliesTo: person,
  },
  {
    key: 'party-dues',
    category: 'organisationLife',
    title: '按时交纳党费',
    words: '当月主动足额交纳党费记2分。',
    unit: 'time',
    deltaTenths: 20,
    capMonthTenths: 20,
    appliesTo: person,
  },
  {
    key: 'self-study',
    category: 'organisationLife',
    title: '个人自学有笔记',
    words: '自学理论、政策或农业技术并有学习笔记，每次记1分，每月最多4分。',
    unit: 'time',
    deltaTenths: 10,
    capMonthTenths: 40,
    appliesTo: person,
  },
];

/** 志愿服务：按「1+N」联户和为民服务全程代办的做法，联户走访按户计，志愿服务按小时计。 */
const voluntaryService: readonly PresetRule[] = [
  {
    key: 'volunteering',
    category: 'voluntaryService',
    title: '参加志愿服务',
    words: '参加村里组织的志愿服务，每小时记1分，每天最多4分，每月最多20分。',
    unit: 'hour',
    deltaTenths: 10,
    capDayTenths: 40,
    capMonthTenths: 200,
    appliesTo: person,
  },
  {
    key: 'patrol',
    category: 'voluntaryService',
    title: '参加治安巡逻',
    words: '参加夜间巡逻、防溺水或防火巡查，每次记2分，每天最多2分，每月最多10分。',
    unit: 'time',
    deltaTenths: 20,
    capDayTenths: 20,
    capMonthTenths: 100,
    appliesTo: person,
  },
  {
    key: 'household-visit',
    category: 'voluntaryService',
    title: '联户走访',
    words: '走访所联系的农户，了解情况并记录，每户记0.5分，每天最多5分，每月最多15分。',
    unit: 'household',
    deltaTenths: 5,
    capDayTenths: 50,
    capMonthTenths: 150,
    appliesTo: person,
  },
  {
    key: 'errand',
    category: 'voluntaryService',
    title: '为民代办事项',
    words: '帮群众跑腿代办证件、缴费、取药等事项，每件记1分，每天最多3分，每月最多10分。',
    unit: 'time',
    deltaTenths: 10,
    capDayTenths: 30,
    capMonthTenths: 100,
    appliesTo: person,
  },
  {
    key: 'emergency',
    category: 'voluntaryService',
    title: '参加抢险救灾',
    words: '参加防汛抗旱、扑救火情等急难任务，每次记10分，每年最多50分，须有照片。',
    unit: 'time',
    deltaTenths: 100,
    capYearTenths: 500,
    appliesTo: person,
    isEvidenceNeeded: true,
  },
];

/** 先锋模范：党员设岗定责、带头致富带领群众致富的通行做法。 */
const pioneerExample: readonly PresetRule[] = [
  {
    key: 'report-problem',
    category: 'pioneerExample',
    title: '发现并上报问题',
    words: '巡查或随手拍发现问题，经核实属实，每件记1分，每天最多2分，每月最多6分。',
    unit: 'time',
    deltaTenths: 10,
    capDayTenths: 20,
    capMonthTenths: 60,
    appliesTo: person,
  },
  {
    key: 'solve-problem',
    category: 'pioneerExample',
    title: '帮助解决群众难题',
    words: '牵头帮助群众解决实际困难并办结，每件记3分，每月最多12分，须有照片。',
    unit: 'time',
    deltaTenths: 30,
    capMonthTenths: 120,
    appliesTo: person,
    isEvidenceNeeded: true,
  },
  {
    key: 'lead-to-prosper',
    category: 'pioneerExample',
    title: '带动农户增收',
    words: '以技术、用工或订单带动农户增收，每带动一户记5分，每年最多30分，须有照片。',
    unit: 'household',
    deltaTenths: 50,
    capYearTenths: 300,
    appliesTo: person,
    isEvidenceNeeded: true,
  },
  {
    key: 'commendation',
    category: 'pioneerExample',
    title: '受到表彰',
    words: '受到乡镇以上表彰，每次记10分，每年最多30分，须有证书照片。',
    unit: 'time',
    deltaTenths: 100,
    capYearTenths: 300,
    appliesTo: both,
    isEvidenceNeeded: true,
  },
  {
    key: 'good-deed',
    category: 'pioneerExample',
    title: '做好人好事',
    words: '拾金不昧、扶危济困等好人好事，经核实每次记3分，每月最多9分。',
    unit: 'time',
    deltaTenths: 30,
    capMonthTenths: 90,
    appliesTo: both,
  },
];

/** 人居环境：《农村人居环境整治提升五年行动方案（2021—2025年）》所列村庄清洁、厕所、垃圾、绿化各项。 */
const villageEnvironment: readonly PresetRule[] = [
  {
    key: 'clean-up',
    category: 'villageEnvironment',
    title: '参加环境整治',
    words: '参加清沟、扫路、清理杂物等集体劳动，每次记2分，每天最多2分，每月最多10分。',
    unit: 'time',
    deltaTenths: 20,
    capDayTenths: 20,
    capMonthTenths: 100,
    appliesTo: person,
  },
  {
    key: 'clean-courtyard',
    category: 'villageEnvironment',
    title: '庭院整洁',
    words: '检查时房前屋后干净、物品摆放整齐，每次记2分，每月最多4分。',
    unit: 'time',
    deltaTenths: 20,
    capMonthTenths: 40,
    appliesTo: household,
  },
  {
    key: 'waste-sorting',
    category: 'villageEnvironment',
    title: '垃圾分类投放',
    words: '坚持垃圾分类、定点投放，检查合格每次记1分，每月最多4分。',
    unit: 'time',
    deltaTenths: 10,
    capMonthTenths: 40,
    appliesTo: household,
  },
  {
    key: 'greening',
    category: 'villageEnvironment',
    title: '植树护绿',
    words: '参加植树、养护花草树木，每次记1分，每月最多5分。',
    unit: 'time',
    deltaTenths: 10,
    capMonthTenths: 50,
    appliesTo: both,
  },
];

/** 乡风文明：村规民约、红白理事会章程和「好媳妇好婆婆」「文明家庭」评选的通行做法。 */
const customsAndVirtue: readonly PresetRule[] = [
  {
    key: 'civil-family',
    category: 'customsAndVirtue',
    title: '获评文明家庭',
    words: '获评文明家庭、五好家庭，记10分，每年最多10分，须有照片。',
    unit: 'time',
    deltaTenths: 100,
    capYearTenths: 100,
    appliesTo: household,
    isEvidenceNeeded: true,
  },
  {
    key: 'simple-ceremony',
    category: 'customsAndVirtue',
    title: '红白事简办',
    words: '婚事新办、丧事简办，按红白理事会标准执行，每次记8分，每年最多16分。',
    unit: 'time',
    deltaTenths: 80,
    capYearTenths: 160,
    appliesTo: household,
  },
  {
    key: 'mediation',
    category: 'customsAndVirtue',
    title: '调解邻里纠纷',
    words: '成功调解家庭、邻里纠纷，每件记3分，每月最多9分。',
    unit: 'time',
    deltaTenths: 30,
    capMonthTenths: 90,
    appliesTo: person,
  },
  {
    key: 'filial-piety',
    category: 'customsAndVirtue',
    title: '孝老爱亲',
    words: '孝敬老人、关爱儿童事迹得到邻里公认，每次记3分，每月最多6分。',
    unit: 'time',
    deltaTenths: 30,
    capMonthTenths: 60,
    appliesTo: both,
  },
];

/** 遵规守纪：扣分项目，依据村规民约；扣分同样公示，可以提出异议。 */
const discipline: readonly PresetRule[] = [
  {
    key: 'absence',
    category: 'discipline',
    title: '无故缺席组织生活',
    words: '未请假缺席主题党日或三会一课，每次扣3分，每月最多扣9分。',
    unit: 'time',
    deltaTenths: -30,
    capMonthTenths: 90,
    appliesTo: person,
  },
  {
    key: 'littering',
    category: 'discipline',
    title: '乱堆乱倒',
    words: '乱倒垃圾、乱堆柴草、占道堆物，提醒后不改的每次扣2分，每月最多扣8分，须有照片。',
    unit: 'time',
    deltaTenths: -20,
    capMonthTenths: 80,
    appliesTo: household,
    isEvidenceNeeded: true,
  },
  {
    key: 'burning-straw',
    category: 'discipline',
    title: '露天焚烧秸秆',
    words: '露天焚烧秸秆、垃圾，每次扣10分，每年最多扣30分，须有照片。',
    unit: 'time',
    deltaTenths: -100,
    capYearTenths: 300,
    appliesTo: both,
    isEvidenceNeeded: true,
  },
];

/** 农村党支部通用积分细则：六类二十六条，分值单位为十分之一分。各村可在此基础上修订。 */
export const rulePreset: readonly PresetRule[] = [
  ...organisationLife,
  ...voluntaryService,
  ...pioneerExample,
  ...villageEnvironment,
  ...customsAndVirtue,
  ...discipline,
];
