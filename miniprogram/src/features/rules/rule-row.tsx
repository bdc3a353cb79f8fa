import { View } from '@tarojs/components';
import type { BookRule } from '@shared/contract/rules';
import { Pressable } from '@/components/content/pressable';
import { Tag, type TagTone } from '@/components/content/tag';
import { classNames } from '@/components/theme/class-names';
import { deltaWords } from '@/words/number-copy';
import { capsWords, perUnitWords } from '@/words/rule-copy';
import { copy } from './copy';

export interface RuleRowProps {
  readonly rule: BookRule;
  /** Points are only given here, and this rule takes. */
  readonly isSuspended: boolean;
  /** Keepers see what differs from the book it was copied from. */
  readonly isKeeper: boolean;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}

type Mark = readonly [word: string, tone: TagTone];

/** What one must know of a rule beside its words, the most important first. */
const marksOf = ({ rule, isSuspended, isKeeper }: RuleRowProps): readonly Mark[] => {
  const { standing, next, difference, recorders, validFrom, validTo } = rule;
  const isComing = standing === 'coming';
  return [
    ...(isSuspended ? [[copy.suspended, 'gold'] as const] : []),
    ...(isComing ? [[copy.startsOn(validFrom), 'gold'] as const] : []),
    ...(standing === 'inForce' && validTo !== null ? [[copy.lastsUntil(validTo), 'gold'] as const] : []),
    ...(next === null ? [] : [[copy.nextOn(next.validFrom), 'gold'] as const]),
    ...(isKeeper && difference !== 'same' ? [[copy.differences[difference], 'blue'] as const] : []),
    ...(recorders.includes('claim') ? [[copy.tags.claim, 'green'] as const] : []),
    ...(rule.isConfirmationNeeded ? [[copy.tags.confirmation, 'plain'] as const] : []),
    ...(rule.isEvidenceNeeded ? [[copy.tags.evidence, 'plain'] as const] : []),
    ...(rule.fullTimesPerMonth === null ? [] : [[copy.tags.diminishing, 'plain'] as const]),
  ];
};

/** One rule of the book: what it is for, its words, and how many points, large. */
export function RuleRow(props: RuleRowProps) {
  const { rule, isCurrent, isSuspended, onPress } = props;
  const { title, words, deltaTenths } = rule;
  const marks = marksOf(props);
  const note = words === '' ? capsWords(rule) : words;
  return (
    <Pressable
      className={classNames('rule', isCurrent && 'rule--current')}
      isCurrent={isCurrent}
      onPress={onPress}
    >
      <View className="rule__words">
        <View className="rule__title">{title}</View>
        {note !== '' && <View className="rule__note">{note}</View>}
        {marks.length > 0 && (
          <View className="rule__marks">
            {marks.map(([word, tone]) => (
              <Tag key={word} word={word} tone={tone} />
            ))}
          </View>
        )}
      </View>
      <View
        className={classNames(
          'rule__points',
          deltaTenths < 0 && 'rule__points--minus',
          isSuspended && 'rule__points--off',
        )}
      >
        <View className="rule__number">{deltaWords(deltaTenths)}</View>
        <View className="rule__unit">{perUnitWords(rule)}</View>
      </View>
    </Pressable>
  );
}
