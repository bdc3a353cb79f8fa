import { hasOffice, holdsAny, useMe, type Me } from '@/api/use-me';
import { AnswerView } from '@/api/answer-view';
import { Page } from '@/components/layout/page';
import type { SnapshotScope } from '@/features/snapshots/api';
import { SnapshotList } from '@/features/snapshots/snapshot-list';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

/** Everybody sees the own and the village's; offices what waits for them, and those who oversee everything. */
const scopesOf = (me: Me): readonly SnapshotScope[] => [
  ...(hasOffice(me) ? (['todo'] as const) : []),
  'mine',
  'public',
  ...(holdsAny(me, ['secretary', 'supervisor', 'townshipOfficer']) ? (['all'] as const) : []),
];

export default function SnapshotsListPage() {
  const me = useMe();
  const { scope } = useRouteParams();
  return (
    <Page title={pageTitles.snapshots}>
      <AnswerView answer={me}>
        {(person) => {
          const scopes = scopesOf(person);
          return <SnapshotList scopes={scopes} first={scopes.find((known) => known === scope) ?? 'mine'} />;
        }}
      </AnswerView>
    </Page>
  );
}
