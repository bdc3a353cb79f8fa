import { View } from '@tarojs/components';
import type { BookRule, CategoryCap } from '@shared/contract/rules';
import { categoryWords } from '@shared/domain/points-copy';
import { Card } from '@/components/content/card';
import { hasCap, isSuspended, type Chapter } from './book-state';
import { copy } from './copy';
import { RuleRow } from './rule-row';

const capWordsOf = ({ capMonthTenths, capQuarterTenths, capYearTenths }: CategoryCap): string =>
  (
    [
      [copy.capPeriods.month, capMonthTenths],
      [copy.capPeriods.quarter, capQuarterTenths],
      [copy.capPeriods.year, capYearTenths],
    ] as const
  )
    .flatMap(([period, tenths]) => (tenths === null ? [] : [copy.capWords(period, tenths)]))
    .join('，') || copy.noCap;

export interface ChapterCardProps {
  readonly chapter: Chapter;
  readonly isRewardOnly: boolean;
  readonly isKeeper: boolean;
  readonly currentId: string | null;
  readonly onOpen: (rule: BookRule) => void;
  readonly onCap: () => void;
}

/** The rules of one category with the cap over all of them. */
export function ChapterCard(props: ChapterCardProps) {
  const { chapter, isRewardOnly, isKeeper, currentId, onOpen, onCap } = props;
  const { category, rules, cap, nextCap } = chapter;
  const capped = hasCap(cap);
  const more = isKeeper ? { words: capped ? copy.changeCap : copy.setCap, onPress: onCap } : undefined;
  return (
    <Card title={categoryWords[category]} kind="list" more={more}>
      {capped && <View className="rules__cap">{copy.capOf(capWordsOf(cap))}</View>}
      {nextCap !== null && (
        <View className="rules__cap">{copy.capFrom(nextCap.validFrom, capWordsOf(nextCap))}</View>
      )}
      {rules.map((rule) => (
        <RuleRow
          key={rule.ruleId}
          rule={rule}
          isSuspended={isSuspended({ isRewardOnly }, rule)}
          isKeeper={isKeeper}
          isCurrent={rule.ruleId === currentId}
          onPress={() => onOpen(rule)}
        />
      ))}
    </Card>
  );
}
