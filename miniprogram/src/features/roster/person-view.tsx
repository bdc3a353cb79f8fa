import type { Me } from '@/api/use-me';
import { ActionsCard } from './actions-card';
import { FactsCard } from './facts-card';
import { HistoryCard } from './history-card';
import { OfficesCard } from './offices-card';
import { ProxiesCard } from './proxies-card';
import { rosterRightsOf } from './rights';
import type { PersonOnRoster } from './state';

export interface PersonViewProps {
  readonly person: PersonOnRoster;
  readonly me: Me;
}

/** Everything the village keeps of one person, with what may be done about it. */
export function PersonView({ person, me }: PersonViewProps) {
  const rights = rosterRightsOf(me);
  return (
    <>
      <FactsCard key={person.personId} person={person} rights={rights} />
      <ActionsCard person={person} rights={rights} />
      <OfficesCard person={person} canGive={rights.canGiveOffices} />
      {person.state === 'active' && <ProxiesCard person={person} canSet={rights.canKeep} />}
      <HistoryCard history={person.history} />
    </>
  );
}
