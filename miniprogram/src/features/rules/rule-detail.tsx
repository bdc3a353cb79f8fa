import { useState } from 'react';
import { View } from '@tarojs/components';
import type { BookRule, Rule } from '@shared/contract/rules';
import { levelOf } from '@shared/domain/org-tree';
import { changedFields } from '@shared/domain/rule-difference';
import { AnswerView } from '@/api/answer-view';
import { BeforeAfter } from '@/components/content/before-after';
import { BigNumber } from '@/components/content/big-number';
import { Heading } from '@/components/content/heading';
import { KeyValueList } from '@/components/content/key-value-list';
import { Tag } from '@/components/content/tag';
import { Timeline } from '@/components/content/timeline';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { openPage } from '@/routes';
import { deltaWords } from '@/words/number-copy';
import { givenWords, perUnitWords } from '@/words/rule-copy';
import { useListVersions } from './api';
import { comingText } from './book-state';
import { copy } from './copy';
import { EndDialog } from './end-dialog';
import { changesBetween } from './field-words';
import {
  confirmationWords,
  evidenceWords,
  limitsWords,
  recordersWords,
  subjectsWords,
} from './rule-sentence-copy';

export interface RuleDetailProps {
  readonly unitCode: string;
  readonly rule: BookRule;
  readonly isSuspended: boolean;
  readonly isKeeper: boolean;
  readonly onClose: () => void;
}

const daysOf = ({ validFrom, validTo }: Rule): string => {
  if (validTo === null) return copy.startsOn(validFrom);
  return validTo < validFrom ? copy.neverHeld : `${copy.startsOn(validFrom)}，${copy.lastsUntil(validTo)}`;
};

function Facts({ rule }: { readonly rule: BookRule }) {
  const { facts } = copy;
  return (
    <KeyValueList
      items={[
        { key: 'given', label: facts.given, value: givenWords(rule) },
        { key: 'limits', label: facts.limits, value: limitsWords(rule) },
        { key: 'appliesTo', label: facts.appliesTo, value: subjectsWords(rule.appliesTo) },
        { key: 'recorders', label: facts.recorders, value: recordersWords(rule.recorders) },
        { key: 'second', label: facts.confirmation, value: confirmationWords(rule.isConfirmationNeeded) },
        { key: 'evidence', label: facts.evidence, value: evidenceWords(rule.isEvidenceNeeded) },
        { key: 'holds', label: facts.holds, value: daysOf(rule) },
      ]}
    />
  );
}

/** What is to come, and what differs from the book it was copied from. */
function Comparisons({ rule, isKeeper }: Pick<RuleDetailProps, 'rule' | 'isKeeper'>) {
  const { next, above, changes } = rule;
  return (
    <>
      {next !== null && (
        <View>
          <Heading className="rules__label" level={3}>
            {copy.coming(next.validFrom)}
          </Heading>
          <BeforeAfter changes={changesBetween(rule, next, changedFields(rule, next))} />
        </View>
      )}
      {isKeeper && above !== null && changes.length > 0 && (
        <View>
          <Heading className="rules__label" level={3}>
            {copy.above}
          </Heading>
          <BeforeAfter changes={changesBetween(above, comingText(rule), changes)} />
        </View>
      )}
    </>
  );
}

/** Every version, newest first, each with what it changed. */
function Versions({ unitCode, rule }: Pick<RuleDetailProps, 'unitCode' | 'rule'>) {
  const answer = useListVersions(unitCode, rule.ruleId);
  return (
    <View>
      <Heading className="rules__label" level={3}>
        {copy.versions}
      </Heading>
      <AnswerView isQuiet answer={answer}>
        {({ items }) => (
          <Timeline
            steps={items.map((version, place) => {
              const before = items[place + 1];
              const changed = before === undefined ? [] : changedFields(before, version);
              return {
                key: String(version.version),
                title: copy.versionOf(version.version),
                note: daysOf(version),
                state:
                  version.version === rule.version ? 'now' : version.version > rule.version ? 'next' : 'done',
                ...(before === undefined || changed.length === 0
                  ? {}
                  : { content: <BeforeAfter changes={changesBetween(before, version, changed)} /> }),
              };
            })}
          />
        )}
      </AnswerView>
      <View className="rules__footnote">{copy.versionsNote}</View>
    </View>
  );
}

/** One rule with everything about it. */
export function RuleDetail({ unitCode, rule, isSuspended, isKeeper, onClose }: RuleDetailProps) {
  const [isEnding, setIsEnding] = useState(false);
  const { ruleId, title, words, deltaTenths, standing, next } = rule;
  const canEnd = standing !== 'ended' || next !== null;
  return (
    <View className="rules__detail">
      <View className="rules__score">
        <BigNumber value={deltaWords(deltaTenths)} unit={perUnitWords(rule)} />
        {standing !== 'inForce' && <Tag word={copy.standings[standing]} tone="gold" />}
      </View>
      {isSuspended && <Notice words={copy.rewardOnly} icon="eye" />}
      {words !== '' && <View>{words}</View>}
      {isKeeper && (
        <View className="rules__actions">
          <Button
            word={copy.change}
            size="compact"
            onPress={() => {
              onClose();
              openPage('editRule', { unitCode, ruleId });
            }}
          />
          {canEnd && <Button word={copy.end} kind="ghost" size="compact" onPress={() => setIsEnding(true)} />}
        </View>
      )}
      <Facts rule={rule} />
      <Comparisons rule={rule} isKeeper={isKeeper} />
      <Versions unitCode={unitCode} rule={rule} />
      {isEnding && (
        <EndDialog
          unitCode={unitCode}
          ruleId={ruleId}
          title={title}
          canTry={levelOf(unitCode) === 'village'}
          onDone={onClose}
          onClose={() => setIsEnding(false)}
        />
      )}
    </View>
  );
}
