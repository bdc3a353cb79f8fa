import { View } from '@tarojs/components';
import { Card } from '@/components/content/card';
import { Heading } from '@/components/content/heading';
import { KeyValueList } from '@/components/content/key-value-list';
import { Tag } from '@/components/content/tag';
import { dateWords } from '@/words/when-copy';
import { partyStatusWords } from '@/words/party-status-copy';
import { ContactField } from './contact-field';
import { copy } from './copy';
import { personCopy } from './person-copy';
import type { RosterRights, PersonOnRoster } from './state';
import { partyTones, stateTones } from './tones';
import './roster.scss';

interface FactsProps {
  readonly person: PersonOnRoster;
  readonly rights: Pick<RosterRights, 'canSeePhones'>;
}

const itemsOf = ({ person, rights }: FactsProps) => {
  const { personId, name, maskedPhone, rosterNumber, gridName, household, isBound } = person;
  const phone =
    maskedPhone !== '' && rights.canSeePhones ? (
      <ContactField key={personId} personId={personId} name={name} masked={maskedPhone} />
    ) : (
      maskedPhone || personCopy.noPhone
    );
  return [
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

/** Who it is and where this person belongs. */
export function FactsCard(props: FactsProps) {
  const { name, state, partyStatus } = props.person;
  return (
    <Card>
      <View className="roster-person__head">
        <Heading className="roster-person__name" level={2}>
          {name}
        </Heading>
        <Tag word={partyStatusWords[partyStatus]} tone={partyTones[partyStatus]} />
        {state !== 'active' && <Tag word={copy.states[state]} tone={stateTones[state]} />}
      </View>
      <KeyValueList items={itemsOf(props)} />
    </Card>
  );
}
