import type { Rule } from '@shared/contract/rules';
import { categoryWords } from '@shared/domain/points-copy';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { Tag } from '@/components/content/tag';
import { openPage } from '@/routes';
import { capsWords, givenWords } from '@/words/rule-copy';
import { entryCopy as copy } from './entry-copy';

/** A rule may have changed since: the entry stands under the words of its own day. */
const versionOf = ({ version, validFrom, validTo }: Rule): string =>
  validTo === null
    ? copy.ruleVersion(version, validFrom)
    : copy.ruleVersionUntil(version, validFrom, validTo);

const termsOf = (rule: Rule): string =>
  [
    givenWords(rule),
    capsWords(rule),
    rule.isEvidenceNeeded ? copy.needsPhoto : '',
    rule.isConfirmationNeeded ? copy.needsSecond : '',
  ]
    .filter((words) => words !== '')
    .join('；');

/** The rule at the version an entry was made under, and the way to the whole book. */
export const EntryRuleCard = ({ rule }: { readonly rule: Rule }) => (
  <Card title={copy.rule} kind="list">
    <ListRow title={rule.title} isStrong trail={<Tag word={categoryWords[rule.category]} tone="blue" />} />
    <ListRow
      title={rule.words === '' ? termsOf(rule) : rule.words}
      note={rule.words === '' ? '' : termsOf(rule)}
    />
    <ListRow title={versionOf(rule)} />
    <ListRow title={copy.wholeBook} onPress={() => openPage('ruleBook', { ruleId: rule.ruleId })} />
  </Card>
);
