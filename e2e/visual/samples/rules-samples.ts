import { rulePresets as presetKeys, rules, type BookRule, type RulePresetKey } from '@shared/contract/rules';
import { recorderKinds } from '@shared/domain/points-words';
import { changedFields, differenceFrom } from '@shared/domain/rule-difference';
import { rulePresets } from '../../../functions/points/rules/presets/rule-presets.copy';
import { presetTermsOf } from '../../../functions/points/rules/rule-store';
import { answer } from './answer';
import { county, longName, longTitle, longWords, names, village } from './village-samples';

const idOf = (key: string): string => `${village.code}-${key}`;

/** The presets as a village has taken them over, one of its own changes said in `more`. */
const bookRule = (
  { key, ...preset }: (typeof rulePresets)[RulePresetKey]['rules'][number],
  more: Partial<BookRule> = {},
): BookRule => {
  const above = presetTermsOf({ key, ...preset });
  const held = { ruleId: idOf(key), version: 1, ...above, validFrom: '2026-01-01', validTo: null };
  const rule = { ...held, ...more };
  return {
    ...{ standing: 'inForce', next: null, above, difference: differenceFrom(rule, above) },
    ...{ changes: [...changedFields(rule, above)] },
    ...rule,
  };
};

const everyRule = presetKeys.flatMap((preset) => rulePresets[preset].rules);

const changed: Readonly<Record<string, Partial<BookRule>>> = {
  'party-day': {
    ...{ version: 3, deltaTenths: 40, capMonthTenths: 40, validFrom: '2026-07-01' },
    words: '按时参加支部主题党日活动，全程在场，每次记4分，每月最多4分。',
  },
  patrol: { validTo: '2026-12-31', version: 2 },
  greening: { version: 2, standing: 'ended', validTo: '2026-06-30' },
};

const book = everyRule.map((preset) => {
  const rule = bookRule(preset, changed[preset.key]);
  if (preset.key !== 'volunteering') return rule;
  const {
    standing: _standing,
    next: _next,
    difference: _difference,
    above: _above,
    changes: _changes,
    ...now
  } = rule;
  const next = { ...now, version: 2, capMonthTenths: 160, fullTimesPerMonth: 8, validFrom: '2026-12-01' };
  return {
    ...rule,
    next,
    difference: 'changed' as const,
    changes: ['capMonthTenths' as const, 'fullTimesPerMonth' as const],
  };
});

const ownRule: BookRule = {
  ...bookRule(everyRule[0]!, {
    ...{ ruleId: idOf('01kd5c1nm8q9v2x3y4z5a6b7c8'), title: '给孩子们讲村史', category: 'pioneerExample' },
    ...{ words: '寒暑假给孩子们讲村史，每次记2分，每月最多6分。', deltaTenths: 20, capMonthTenths: 60 },
    ...{ standing: 'coming', validFrom: '2026-12-01', recorders: ['claim'], isConfirmationNeeded: true },
  }),
  ...{ difference: 'own', above: null, changes: [] },
};

const noCaps = { capMonthTenths: null, capQuarterTenths: null, capYearTenths: null };

const aBook = {
  ...{ unitCode: village.code, unitName: village.name, rules: [...book, ownRule], isRewardOnly: false },
  categoryCaps: [
    { ...noCaps, category: 'voluntaryService' as const, capMonthTenths: 300, validFrom: '2026-01-01' },
    ...rulePresets.applicants.categoryCaps.map((cap) => ({ ...noCaps, ...cap, validFrom: '2026-01-01' })),
  ],
  from: { name: presetKeys.map((preset) => rulePresets[preset].title).join('、'), unitCode: null },
  missing: [{ key: 'lead-to-prosper', ...presetTermsOf(everyRule[12]!) }],
  canEdit: true,
};

const versionsOf = (ruleId: string) => {
  const rule = aBook.rules.find((each) => each.ruleId === ruleId) ?? aBook.rules[0]!;
  const {
    standing: _standing,
    next,
    difference: _difference,
    above: _above,
    changes: _changes,
    ...now
  } = rule;
  const first = {
    ...now,
    version: 1,
    deltaTenths: 50,
    capMonthTenths: 50,
    validFrom: '2026-01-01',
    validTo: null,
  };
  return [...(next === null ? [] : [next]), now, ...(now.version > 1 ? [first] : [])];
};

const preset = (key: RulePresetKey) => {
  const { title, words, sources, rules: offered, categoryCaps } = rulePresets[key];
  return {
    ...{ preset: key, title, words, sources: [...sources] },
    rules: offered.map((rule) => ({ key: rule.key, ...presetTermsOf(rule) })),
    categoryCaps: categoryCaps.map((cap) => ({ ...noCaps, ...cap })),
  };
};

const ofCounty = {
  ...{ unitCode: county.code, title: county.name, categoryCaps: [] },
  rules: [
    ...rulePresets.members.rules.slice(0, 4).map((rule) => ({
      ...{ key: `${county.code}-${rule.key}`, ...presetTermsOf(rule) },
    })),
    { key: `${county.code}-straw`, ...presetTermsOf(everyRule[0]!), title: '参加三夏禁烧值守' },
  ],
};

const place = (rank: number, scoreTenths: number) => ({ rank, scoreTenths });

const trial = {
  ...{ month: '2026-10', entryCount: 412, changedEntryCount: 37 },
  rows: names.map((name, index) => ({
    ...{ subjectId: `person-${index + 1}`, name },
    before: place(index < 2 ? 2 - index : index + 1, 600 - index * 30 + (index === 0 ? -35 : 0)),
    after: place(index + 1, 600 - index * 30 + (index % 3 === 0 ? 15 : 0)),
  })),
};

export const rulesAnswers = [
  answer(rules.getBook, aBook),
  answer(rules.listVersions, ({ ruleId }) => ({ items: versionsOf(ruleId) })),
  answer(rules.listPresets, { items: presetKeys.map(preset), above: [ofCounty] }),
  answer(rules.getTrial, trial),
];

/** For those who look the rules up and keep none. */
export const rulesOfReader = answer(rules.getBook, { ...aBook, canEdit: false });

export const noRules = [
  answer(rules.getBook, { ...aBook, rules: [], categoryCaps: [], from: null, missing: [] }),
  answer(rules.listPresets, { items: [], above: [] }),
  answer(rules.getTrial, { ...trial, entryCount: 0, changedEntryCount: 0, rows: [] }),
];

const longTexts = { title: longTitle.slice(0, 40), words: longWords.slice(0, 300) } as const;

export const rulesAtLength = [
  answer(rules.getBook, {
    ...aBook,
    ...{ unitName: longTitle.slice(0, 30), isRewardOnly: true },
    rules: aBook.rules.map((rule) => ({
      ...{ ...rule, ...longTexts, deltaTenths: rule.deltaTenths * 10, isConfirmationNeeded: true },
      ...{ isEvidenceNeeded: true, recorders: [...recorderKinds] },
    })),
  }),
  answer(rules.listPresets, {
    items: presetKeys.map((key) => ({
      ...{ ...preset(key), words: longWords.slice(0, 200) },
      sources: [longTitle, longTitle],
    })),
    above: [
      {
        ...ofCounty,
        title: longTitle.slice(0, 30),
        rules: ofCounty.rules.map((rule) => ({ ...rule, ...longTexts })),
      },
    ],
  }),
  answer(rules.getTrial, { ...trial, rows: trial.rows.map((row) => ({ ...row, name: longName })) }),
];
