import { monthOf } from '@shared/domain/calendar';
import { codeCharsOf } from '@shared/domain/org-tree';
import type { Subject, SubjectKind } from '@shared/domain/points-words';
import { ofCall, part, partByIds, textOf, type Brought, type Part } from '../../_runtime/parts';
import { switchesBy, type SettingsDocument } from '../../_runtime/roster/settings-store';
import type { CategoryCapDocument } from '../rules/category-cap-store';
import type { MonthCloseDocument } from './month-close-store';
import type { PostingFacts } from './posting-facts-store';
import type { RuleDocument } from '../rules/rule-store';
import { subjectsFrom, type FileDocument, type SubjectDocument } from './subject-store';

/** One subject by its id, in the village of the call. */
const subjectPart = ({ kind, id }: Subject): Part<SubjectDocument> => {
  if (kind === 'grid') {
    // A code that does not begin with the village's is found under another one, which nobody has asked for.
    const rest = id.slice(codeCharsOf('village'));
    return part('orgUnits', { where: { _id: textOf(ofCall.villageCode, rest) } });
  }
  const collection = kind === 'household' ? 'households' : 'people';
  return part(collection, { where: { villageCode: ofCall.villageCode, _id: id } });
};

const filePart = ({ kind, id }: Subject): Part<FileDocument> | undefined =>
  kind === 'applicant'
    ? part('applicants', { where: { _id: textOf(ofCall.villageCode, `:${id}`) } })
    : undefined;

/** What every posting of a village follows from beside its subject and its rule, as parts of the request that finds the caller. */
export const bookParts = (now: string) => ({
  categoryCaps: part<CategoryCapDocument>('categoryCaps', { where: { unitCode: ofCall.villageCode } }),
  settings: partByIds<SettingsDocument>('settings', 'lineage'),
  closes: part<MonthCloseDocument>('monthCloses', {
    where: { _id: textOf(ofCall.villageCode, `:${monthOf(now)}`) },
  }),
});

/** The same for one subject and one rule. */
export const postingParts = (subject: Subject, ruleId: string, now: string) => ({
  subjects: subjectPart(subject),
  files: filePart(subject),
  rules: part<RuleDocument>('pointsRules', { where: { unitCode: ofCall.villageCode, ruleId } }),
  ...bookParts(now),
});

type Book = Brought<ReturnType<typeof bookParts>>;

/** What came, as facts. The running month is over, and can close, no sooner than this call has long ended. */
export const factsWith = (
  villageCode: string,
  { subjects, rules }: Pick<PostingFacts, 'subjects' | 'rules'>,
  { categoryCaps, settings, closes }: Book,
): PostingFacts => ({
  ...{ subjects, rules, categoryCaps },
  isRewardOnly: switchesBy(villageCode, settings).isRewardOnly,
  isRunningMonthOpen: closes.every(({ closedAt }) => closedAt === null),
});

export const factsFrom = (
  villageCode: string,
  kind: SubjectKind,
  { subjects, files, rules, ...book }: Brought<ReturnType<typeof postingParts>>,
): PostingFacts => {
  const found = new Map(subjectsFrom(villageCode, kind, { found: subjects, files }));
  return factsWith(villageCode, { subjects: found, rules }, book);
};
