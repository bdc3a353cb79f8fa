import { both, household, person, type PresetRule } from './preset-rule';

/** 遵规守纪：扣分项目，党员依据组织生活制度，村民依据村规民约；扣分同样公示，可以提出异议。 */
export const memberDiscipline: readonly PresetRule[] = [
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
];

export const villagerDiscipline: readonly PresetRule[] = [
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
