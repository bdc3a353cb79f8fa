import { objections } from '@shared/contract/index';
import { runningRoles } from '@shared/domain/roles';
import { useChosenVillage } from '@/api/chosen-village';
import { holdsAny, useMe, type Me } from '@/api/use-me';
import { AnswerView } from '@/api/answer-view';
import { Page } from '@/components/layout/page';
import type { ObjectionScope } from '@/features/objections/api';
import { EscalatedCard } from '@/features/objections/escalated-card';
import { ObjectionList } from '@/features/objections/objection-list';
import { OutboxCard } from '@/features/outbox/outbox-card';
import { useOnTheWay } from '@/features/outbox/use-on-the-way';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { VillageGate } from '@/features/villages/village-gate';
import { VillagePicker } from '@/features/villages/village-picker';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

/** Everybody sees the village's, and the own ones where there can be any; whoever answers, what waits. */
const scopesOf = (me: Me): readonly ObjectionScope[] => [
  ...(me.villageCode === null ? [] : (['mine'] as const)),
  ...(holdsAny(me, [...runningRoles, 'townshipOfficer']) ? (['todo'] as const) : []),
  'village',
];

function Objections() {
  const me = useMe();
  const { scope, month = null } = useRouteParams();
  const onTheWay = useOnTheWay(objections.raise);
  return (
    <Page title={pageTitles.objections}>
      <ActingBanner />
      <AnswerView isQuiet answer={me}>
        {(person) => {
          const scopes = scopesOf(person);
          // Whoever follows a month's board wants all of it; whoever answers, what waits.
          const usual = month === null && scopes.includes('todo') ? 'todo' : (scopes[0] ?? 'village');
          const first = scopes.find((known) => known === scope) ?? (month === null ? usual : 'village');
          return (
            <ObjectionList
              scopes={scopes}
              first={first}
              month={month}
              onTheWay={onTheWay.length === 0 ? null : <OutboxCard entries={onTheWay} />}
            />
          );
        }}
      </AnswerView>
    </Page>
  );
}

/** An officer who has not said which village: what waits in all of them, and then the way into one. */
const OfTownship = () => (
  <Page title={pageTitles.objections}>
    <EscalatedCard />
    <VillagePicker />
  </Page>
);

export default function ObjectionsListPage() {
  const me = useMe();
  const chosen = useChosenVillage();
  if (me.data?.villageCode === null && chosen === null) return <OfTownship />;
  return (
    <VillageGate title={pageTitles.objections}>
      <Objections />
    </VillageGate>
  );
}
