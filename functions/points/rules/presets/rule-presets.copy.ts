import type { RulePresetKey } from '@shared/contract/rules';
import { applicantParts } from '@shared/domain/applicant-file';
import type { RuleCategory } from '@shared/domain/points-words';
import { applicantFile } from './applicant-file.copy';
import { customsAndVirtue } from './customs-and-virtue.copy';
import { memberDiscipline, villagerDiscipline } from './discipline.copy';
import { organisationLife } from './organisation-life.copy';
import { pioneerExample } from './pioneer-example.copy';
import type { PresetRule } from './preset-rule';
import { villageEnvironment } from './village-environment.copy';
import { voluntaryService } from './voluntary-service.copy';

/** A rule book that comes with the system. */
export interface RulePreset {
  readonly title: string;
  readonly words: string;
  /** Where it is taken from. */
  readonly sources: readonly string[];
  readonly rules: readonly PresetRule[];
  /** Most of a category in a year, in tenths. */
  readonly categoryCaps: readonly { readonly category: RuleCategory; readonly capYearTenths: number }[];
}

export const rulePresets: Readonly<Record<RulePresetKey, RulePreset>> = {
  members: {
    title: '农村党员积分细则',
    words: '党员组织生活、志愿服务、先锋模范和遵规守纪四类，按月累计，供村党支部直接使用或修订。',
    sources: [
      '《中国共产党支部工作条例（试行）》第四章：三会一课、主题党日、谈心谈话',
      '《关于中国共产党党费收缴、使用和管理的规定》',
      '“1+N”联户走访、党员设岗定责的通行做法',
    ],
    rules: [...organisationLife, ...voluntaryService, ...pioneerExample, ...memberDiscipline],
    categoryCaps: [],
  },
  villagers: {
    title: '村民和农户积分细则',
    words: '环境整治、移风易俗、美德善行和村规民约，个人和农户都能得分。',
    sources: [
      '《农村人居环境整治提升五年行动方案（2021—2025年）》：厕所、垃圾、绿化、村庄清洁',
      '《关于在乡村治理中推广运用积分制有关工作的通知》',
      '村规民约、红白理事会章程和文明家庭评选的通行做法',
    ],
    rules: [...villageEnvironment, ...customsAndVirtue, ...villagerDiscipline],
    categoryCaps: [],
  },
  applicants: {
    title: '入党积极分子百分制细则',
    words:
      '满分100分：培养任务、组织活动、关键时刻、群众评议四部分，各部分满分为全年上限；80分以上可列为发展对象，三次考察不合格的终止培养。',
    sources: [
      '《中国共产党发展党员工作细则》第二章：入党积极分子的确定和培养教育',
      '县区“五星”支部创建中入党积极分子积分管理的做法',
    ],
    rules: applicantFile,
    categoryCaps: applicantParts.map(({ category, fullTenths }) => ({ category, capYearTenths: fullTenths })),
  },
};
