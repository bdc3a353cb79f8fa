import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Card } from '@/components/content/card';
import { Heading } from '@/components/content/heading';
import { KeyValueList } from '@/components/content/key-value-list';
import { SecretText } from '@/components/content/secret-text';
import { Tag } from '@/components/content/tag';
import { dateWords } from '@/words/when-copy';
import { partyStatusWords } from '@/words/party-status-copy';
import { ContactSheet } from './contact-sheet';
import { copy } from './copy';
import { personCopy } from './person-copy';
import type { RosterRights, PersonOnRoster } from './state';
import { partyTones, stateTones } from './tones';
import './roster.scss';

interface FactsProps {
  readonly person: PersonOnRoster;
  readonly rights: Pick<RosterRights, 'canSeePhones'>;
}

const itemsOf = (person: PersonOnRoster, phone: ReactNode) => {
  const { rosterNumber, gridName, household, isBound, erasesOn } = person;
  return [
    ...(erasesOn === null
      ? []
      : [{ key: 'erasure', label: personCopy.erasure, value: personCopy.erasesOn(erasesOn) }]),
    { key: 'phone', label: personCopy.phone, value: phone },
    { key: 'bound', label: personCopy.bound, value: isBound ? copy.bound : copy.unbound },
    { key: 'grid', label: copy.columns.grid, value: gridName ?? copy.noGrid },
    {
      key: 'household',
      label: personCopy.household,
      value:
        household === null ? copy.noHousehold : personCopy.householdWords(household.number, household.name),
    },
    ...(household === null
      ? []
      : [
          {
            key: 'liaison',
            label: personCopy.liaison,
            value: household.liaison?.name ?? personCopy.noLiaison,
          },
          {
            key: 'visit',
            label: personCopy.lastVisit,
            value:
              household.lastVisitOn === null ? personCopy.neverVisited : dateWords(household.lastVisitOn),
          },
        ]),
    { key: 'number', label: personCopy.rosterNumber, value: rosterNumber || personCopy.noRosterNumber },
  ];
};

/** Who it is and where this person belongs. The phone number is masked until somebody says why it is needed. */
export function FactsCard({ person, rights }: FactsProps) {
  const [shown, setShown] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const { personId, name, state, partyStatus, maskedPhone } = person;
  const phone =
    maskedPhone !== '' && rights.canSeePhones ? (
      <SecretText
        label={personCopy.phone}
        masked={maskedPhone}
        shown={shown}
        onShow={() => setIsAsking(true)}
        onHide={() => setShown(null)}
      />
    ) : (
      maskedPhone || personCopy.noPhone
    );
  return (
    <Card>
      <View className="roster-person__head">
        <Heading className="roster-person__name" level={2}>
          {name}
        </Heading>
        <Tag word={partyStatusWords[partyStatus]} tone={partyTones[partyStatus]} />
        {state !== 'active' && <Tag word={copy.states[state]} tone={stateTones[state]} />}
      </View>
      <KeyValueList items={itemsOf(person, phone)} />
      {isAsking && (
        <ContactSheet
          personId={personId}
          name={name}
          onShown={(number) => {
            setShown(number);
            setIsAsking(false);
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Card>
  );
}
