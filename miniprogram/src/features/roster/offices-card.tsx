import { Card } from '@/components/content/card';
import { PersonLine } from '@/components/content/person-line';
import { openPage } from '@/routes';
import { roleWords } from '@/words/role-copy';
import { personCopy as copy } from './person-copy';
import type { PersonOnRoster } from './state';

export interface OfficesCardProps {
  readonly person: PersonOnRoster;
  readonly canGive: boolean;
}

type Membership = PersonOnRoster['offices'][number];

const termOf = ({ unitName, fromOn, toOn }: Membership): string =>
  [unitName, copy.term(fromOn, toOn)].filter((words) => words !== '').join(' · ');

const keyOf = ({ role, unitCode, fromOn, toOn }: Membership, index: number): string =>
  [role, unitCode, fromOn, toOn, index].join(' ');

/** What this person holds and held; giving and taking is done on the page of offices. */
export function OfficesCard({ person, canGive }: OfficesCardProps) {
  const { personId, state, offices, formerOffices } = person;
  const more =
    canGive && state === 'active'
      ? { words: copy.giveOffice, onPress: () => openPage('offices', { personId }) }
      : undefined;
  return (
    <Card title={copy.offices} kind="list" more={more}>
      {offices.length === 0 && <PersonLine name={copy.noOffices} isFaint />}
      {offices.map((held, index) => (
        <PersonLine key={keyOf(held, index)} name={roleWords[held.role]} note={termOf(held)} />
      ))}
      {formerOffices.map((held, index) => (
        <PersonLine
          key={keyOf(held, index)}
          name={roleWords[held.role]}
          tags={[{ word: copy.formerOffices }]}
          note={termOf(held)}
          isFaint
        />
      ))}
    </Card>
  );
}
