import { View } from '@tarojs/components';
import type { OutputOf } from '@shared/contract/method';
import type { getHousehold } from '@shared/contract/people';
import { Card } from '@/components/content/card';
import { PersonLine } from '@/components/content/person-line';
import { partyStatusWords } from '@/words/party-status-copy';
import { copy, visitCopy } from './copy';
import './households.scss';

export interface HouseholdCardProps {
  readonly household: OutputOf<typeof getHousehold>;
  readonly onEdit: (() => void) | undefined;
}

/** Where a household is, who looks after it, and who lives there. */
export function HouseholdCard({ household, onEdit }: HouseholdCardProps) {
  const { number, name, gridName, liaison, lastVisitOn, people } = household;
  const facts = [
    gridName ?? copy.noGrid,
    liaison === null ? copy.noLiaison : visitCopy.liaison(liaison.name),
    lastVisitOn === null ? copy.neverVisited : copy.visitedOn(lastVisitOn),
  ];
  return (
    <Card
      title={copy.household(number, name)}
      kind="list"
      more={onEdit && { words: copy.editHousehold, onPress: onEdit }}
    >
      <View className="visit__facts">{facts.join(' · ')}</View>
      {people.length === 0 && <PersonLine name={visitCopy.noPeople} isFaint />}
      {people.map(({ personId, name: person, partyStatus, maskedPhone }) => (
        <PersonLine
          key={personId}
          name={person}
          tags={partyStatus === 'masses' ? [] : [{ word: partyStatusWords[partyStatus], tone: 'red' }]}
          note={maskedPhone === '' ? visitCopy.noPhone : maskedPhone}
        />
      ))}
    </Card>
  );
}
