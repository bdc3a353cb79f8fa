import { applicant, type PresetRule } from './preset-rule';

/** 培养任务：《中国共产党发展党员工作细则》第二章，培养联系人按季度考察。 */
const tasks: readonly PresetRule[] = [
  {
    key: 'applicant-report',
    category: 'applicantTasks',
    title: '按季递交思想汇报',
    words: '每季度向党组织递交一次思想汇报，培养联系人阅后记3分，每季最多3分。',
    unit: 'time',
    deltaTenths: 30,
    capQuarterTenths: 30,
    appliesTo: applicant,
  },
  {
    key: 'applicant-course',
    category: 'applicantTasks',
    title: '参加集中培训并结业',
    words: '参加乡镇党校入党积极分子培训班并考试合格，每次记10分，每年最多10分。',
    unit: 'time',
    deltaTenths: 100,
    capYearTenths: 100,
    appliesTo: applicant,
    isEvidenceNeeded: true,
  },
  {
    key: 'applicant-assignment',
    category: 'applicantTasks',
    title: '完成支部交办任务',
    words: '完成支部交办的政策宣传、入户登记等任务，每次记2分，每月最多4分。',
    unit: 'time',
    deltaTenths: 20,
    capMonthTenths: 40,
    appliesTo: applicant,
  },
];

/** 组织活动：吸收入党积极分子听党课、参加党内有关活动（发展党员工作细则第二章）。 */
const activities: readonly PresetRule[] = [
  {
    key: 'applicant-party-class',
    category: 'applicantActivities',
    title: '列席主题党日或听党课',
    words: '列席主题党日、听党课，全程在场，每次记2分，每月最多4分。',
    unit: 'time',
    deltaTenths: 20,
    capMonthTenths: 40,
    appliesTo: applicant,
  },
  {
    key: 'applicant-volunteering',
    category: 'applicantActivities',
    title: '参加志愿服务',
    words: '参加村里组织的志愿服务，每小时记0.5分，每月最多4分。',
    unit: 'hour',
    deltaTenths: 5,
    capMonthTenths: 40,
    appliesTo: applicant,
  },
];

/** 关键时刻：急难险重任务中的表现。 */
const moments: readonly PresetRule[] = [
  {
    key: 'applicant-emergency',
    category: 'keyMoments',
    title: '急难险重任务中冲在前',
    words: '在防汛抗旱、抢险救灾、疫情防控等任务中表现突出，每次记10分，须有照片，由另一人核实。',
    unit: 'time',
    deltaTenths: 100,
    appliesTo: applicant,
    isEvidenceNeeded: true,
    isConfirmationNeeded: true,
  },
  {
    key: 'applicant-good-deed',
    category: 'keyMoments',
    title: '见义勇为、好人好事',
    words: '见义勇为、拾金不昧等事迹经核实，本人可申报，每次记5分，每年最多10分，由另一人核实。',
    unit: 'time',
    deltaTenths: 50,
    capYearTenths: 100,
    appliesTo: applicant,
    recorders: ['claim'],
    isConfirmationNeeded: true,
  },
];

/** 群众评议：群众代表、党员测评，由支部按测评结果记分。 */
const appraisal: readonly PresetRule[] = [
  {
    key: 'applicant-appraisal-good',
    category: 'massAppraisal',
    title: '群众评议为“好”',
    words: '半年一次的群众评议为“好”，记10分，每年最多20分。',
    unit: 'time',
    deltaTenths: 100,
    capYearTenths: 200,
    appliesTo: applicant,
    isEvidenceNeeded: true,
  },
  {
    key: 'applicant-appraisal-fair',
    category: 'massAppraisal',
    title: '群众评议为“较好”',
    words: '半年一次的群众评议为“较好”，记7分，每年最多14分。',
    unit: 'time',
    deltaTenths: 70,
    capYearTenths: 140,
    appliesTo: applicant,
    isEvidenceNeeded: true,
  },
];

/** 入党积极分子百分制：四个部分的满分由分类年度上限守住。 */
export const applicantFile: readonly PresetRule[] = [...tasks, ...activities, ...moments, ...appraisal];
