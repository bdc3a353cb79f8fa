import { useState } from 'react';
import { submit } from '@shared/contract/claims';
import { runningRoles } from '@shared/domain/roles';
import { AnswerView } from '@/api/answer-view';
import { holdsAny, useMe, type Me } from '@/api/use-me';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { Button } from '@/components/form/button';
import { Page } from '@/components/layout/page';
import type { ClaimScope } from '@/features/claims/api';
import { ClaimList } from '@/features/claims/claim-list';
import { copy } from '@/features/claims/copy';
import { scopesOf } from '@/features/claims/state';
import { OutboxCard } from '@/features/outbox/outbox-card';
import { useOnTheWay } from '@/features/outbox/use-on-the-way';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { openPage, useRouteParams } from '@/routes';

function ClaimsOf({ me }: { readonly me: Me }) {
  const params = useRouteParams();
  const scopes = scopesOf(me);
  const [scope, setScope] = useState<ClaimScope>(
    scopes.find((known) => known === params['scope']) ?? scopes[0] ?? 'mine',
  );
  const onTheWay = useOnTheWay(submit);
  // A bar for what is ticked takes the place of the button.
  const canSubmit = me.villageCode !== null && scope !== 'todo';
  return (
    <Page
      title={pageTitles.claims}
      footer={
        canSubmit ? (
          <Button word={copy.submit} size="large" icon="camera" onPress={() => openPage('submitClaim')} />
        ) : undefined
      }
    >
      <ActingBanner />
      <ClaimList
        scopes={scopes}
        scope={scope}
        onScope={setScope}
        onTheWay={onTheWay.length === 0 ? null : <OutboxCard entries={onTheWay} />}
      />
      {holdsAny(me, runningRoles) && (
        <Card kind="list">
          <ListRow title={copy.batch} note={copy.batchNote} onPress={() => openPage('batch')} />
        </Card>
      )}
    </Page>
  );
}

function Claims() {
  const me = useMe();
  if (me.data !== undefined) return <ClaimsOf key={me.data.personId} me={me.data} />;
  return (
    <Page title={pageTitles.claims}>
      <AnswerView answer={me}>{() => null}</AnswerView>
    </Page>
  );
}

export default function ClaimsPage() {
  return (
    <VillageGate title={pageTitles.claims}>
      <Claims />
    </VillageGate>
  );
}
