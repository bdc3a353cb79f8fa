import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Activity } from '@shared/contract/check-ins';
import type { ActivityPhase } from '@shared/domain/activity';
import { Card } from '@/components/content/card';
import { Heading } from '@/components/content/heading';
import { Tag, type TagTone } from '@/components/content/tag';
import { spanWords } from '@/words/when-copy';
import { copy } from './copy';
import './check-ins.scss';

const tones: Readonly<Record<ActivityPhase, TagTone>> = { upcoming: 'blue', open: 'red', over: 'plain' };

const scoreWords = ({ rule }: Activity): string =>
  rule === null ? copy.noPoints : copy.rulePoints(rule.title, rule.deltaTenths);

export interface ActivityCardProps {
  readonly activity: Activity;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** One activity: what, when, where, what it earns and whether I was there. */
export function ActivityCard({ activity, children }: ActivityCardProps) {
  const { kind, title, place, startsAt, endsAt, phase, checkInCount, isCheckedIn } = activity;
  const facts = [
    { key: copy.when, words: spanWords(startsAt, endsAt) },
    ...(place === '' ? [] : [{ key: copy.where, words: place }]),
    { key: copy.earns, words: scoreWords(activity) },
  ];
  return (
    <Card>
      <View className="activity-card__tags">
        <Tag word={copy.phases[phase]} tone={tones[phase]} />
        <Tag word={copy.kinds[kind]} />
        {isCheckedIn && <Tag word={copy.checkedIn} tone="green" />}
      </View>
      <Heading className="activity-card__title" level={2}>
        {title}
      </Heading>
      {facts.map(({ key, words }) => (
        <View key={key} className="activity-card__fact">
          <View className="activity-card__key">{key}</View>
          <View className="activity-card__words">{words}</View>
        </View>
      ))}
      <View className="activity-card__count">
        {checkInCount === 0 ? copy.nobodyYet : copy.count(checkInCount)}
      </View>
      {children}
    </Card>
  );
}
