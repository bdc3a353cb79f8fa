import { both, household, person, type PresetRule } from './preset-rule';

/** 人居环境：《农村人居环境整治提升五年行动方案（2021—2025年）》所列村庄清洁、厕所、垃圾、绿化各项。 */
export const villageEnvironment: readonly PresetRule[] = [
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
    recorders: ['gridWorker'],
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
    recorders: ['gridWorker'],
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
