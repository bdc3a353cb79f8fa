import { snapshots } from '@shared/contract/index';
import { rosterReadingRoles } from '@shared/domain/roles';
import { hasOffice, holdsAny, useMe, type Me } from '@/api/use-me';
import { AnswerView } from '@/api/answer-view';
import { Page } from '@/components/layout/page';
import { OutboxCard } from '@/features/outbox/outbox-card';
import { useOnTheWay } from '@/features/outbox/use-on-the-way';
import { ActingBanner } from '@/features/proxy/acting-banner';
import type { SnapshotScope } from '@/features/snapshots/api';
import { SnapshotList } from '@/features/snapshots/snapshot-list';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

/**
 * Everybody sees the own and the village's; offices what waits for them, and those who oversee everything. Whoever belongs
 * to no village takes no snapshots there.
 */
const scopesOf = (me: Me): readonly SnapshotScope[] => [
  ...(hasOffice(me) ? (['todo'] as const) : []),
  ...(me.villageCode === null ? [] : (['mine'] as const)),
  'public',
  ...(holdsAny(me, rosterReadingRoles) ? (['all'] as const) : []),
];

function Snapshots() {
  const me = useMe();
  const { scope } = useRouteParams();
  const onTheWay = useOnTheWay(snapshots.submit);
  return (
    <Page title={pageTitles.snapshots}>
      <ActingBanner />
      <AnswerView isQuiet answer={me}>
        {(person) => {
          const scopes = scopesOf(person);
          const first =
            scopes.find((known) => known === scope) ?? (scopes.includes('mine') ? 'mine' : 'public');
          return (
            <SnapshotList
              scopes={scopes}
              first={first}
              onTheWay={onTheWay.length === 0 ? null : <OutboxCard entries={onTheWay} />}
            />
          );
        }}
      </AnswerView>
    </Page>
  );
}

export default function SnapshotsListPage() {
  return (
    <VillageGate title={pageTitles.snapshots}>
      <Snapshots />
    </VillageGate>
  );
}
