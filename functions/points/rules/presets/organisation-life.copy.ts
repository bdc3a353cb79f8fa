import { person, type PresetRule } from './preset-rule';

/**
 * 组织生活：《中国共产党支部工作条例（试行）》第四章（三会一课、主题党日、谈心谈话）、《关于中国共产党党费收缴、使用和管理的规定》。
 */
export const organisationLife: readonly PresetRule[] = [
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
