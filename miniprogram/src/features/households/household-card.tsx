import type { OutputOf } from '@shared/contract/method';
import type { getHousehold } from '@shared/contract/people';
import { Card } from '@/components/content/card';
import { KeyValueList } from '@/components/content/key-value-list';
import { PersonLine } from '@/components/content/person-line';
import { partyStatusWords } from '@/words/party-status-copy';
import { copy, visitCopy } from './copy';

export interface HouseholdCardProps {
  readonly household: OutputOf<typeof getHousehold>;
  readonly onEdit: (() => void) | undefined;
}

/** Where a household is, who looks after it, and who lives there. */
export function HouseholdCard({ household, onEdit }: HouseholdCardProps) {
  const { number, name, gridName, liaison, lastVisitOn, people } = household;
  return (
    <>
      <Card
        title={copy.household(number, name)}
        more={onEdit && { words: copy.editHousehold, onPress: onEdit }}
      >
        <KeyValueList
          items={[
            { key: 'grid', label: copy.columns.grid, value: gridName ?? copy.noGrid },
            { key: 'liaison', label: copy.columns.liaison, value: liaison?.name ?? copy.noLiaison },
            {
              key: 'visit',
              label: copy.columns.lastVisit,
              value: lastVisitOn === null ? copy.neverVisited : copy.visitedOn(lastVisitOn),
            },
          ]}
        />
      </Card>
      <Card title={visitCopy.people(people.length)} kind="list">
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
    </>
  );
}
