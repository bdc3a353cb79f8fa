import { dateOf } from '@shared/domain/calendar';
import { subjectKindWords, unitWords } from '@shared/domain/points-copy';
import type { SubjectKind } from '@shared/domain/points-words';
import { listed } from '@shared/domain/roster-copy';
import { rulesInForce } from '@shared/domain/rule-book';
import type { Documents } from '../_runtime/documents';
import { ruleStore, type RuleDocument } from '../points/rules/rule-store';
import { templateEntryColumns } from './entry-columns';
import { entryExampleRows, entryHowToSheet, entrySheetNames, ruleSheet } from './entry-template.copy';
import type { WrittenSheet } from './sheet-xml';

const capFields = ['capDayTenths', 'capMonthTenths', 'capQuarterTenths', 'capYearTenths'] as const;

const capWords = (rule: RuleDocument): string =>
  listed(
    capFields.flatMap((field) => {
      const tenths = rule[field];
      return tenths === null ? [] : [ruleSheet.caps[field](tenths / 10)];
    }),
  ) || ruleSheet.noCap;

const canImport = ({ isConfirmationNeeded, isEvidenceNeeded }: RuleDocument): boolean =>
  !isConfirmationNeeded && !isEvidenceNeeded;

const importWords = (rule: RuleDocument): string => {
  if (rule.isConfirmationNeeded) return ruleSheet.confirmation;
  return rule.isEvidenceNeeded ? ruleSheet.evidence : ruleSheet.yes;
};

const ruleRow = (rule: RuleDocument): readonly string[] => [
  rule.title,
  listed(rule.appliesTo.map((kind) => subjectKindWords[kind])),
  ruleSheet.gives(rule.deltaTenths / 10, rule.unitCount, unitWords[rule.unit]),
  capWords(rule),
  importWords(rule),
  rule.words,
];

const ruleWidths = [28, 20, 20, 24, 36, 80];

/** The empty ledger of a village as sheets: where to write, the rules in force, and how. */
export const entryTemplateSheets = async (
  documents: Documents,
  villageCode: string,
  now: string,
): Promise<readonly [WrittenSheet, ...WrittenSheet[]]> => {
  const today = dateOf(now);
  const rules = rulesInForce(await ruleStore(documents).list(villageCode), today);
  const offered = rules.filter(canImport);
  const titleFor = (kind: SubjectKind): string =>
    offered.find(({ appliesTo }) => appliesTo.includes(kind))?.title ?? '';
  const examples = entryExampleRows({
    ...{ personRule: titleFor('person'), householdRule: titleFor('household'), today },
  });
  const { columns, rowOf } = templateEntryColumns(offered.map(({ title }) => title));
  return [
    { name: entrySheetNames.entries, columns, rows: examples.map(rowOf) },
    {
      name: entrySheetNames.rules,
      columns: ruleSheet.headings.map((heading, index) => ({ heading, widthChars: ruleWidths[index] ?? 20 })),
      rows: rules.map(ruleRow),
    },
    {
      name: entrySheetNames.howTo,
      columns: entryHowToSheet.headings.map((heading) => ({ heading, widthChars: 110 })),
      rows: entryHowToSheet.rows,
    },
  ];
};
