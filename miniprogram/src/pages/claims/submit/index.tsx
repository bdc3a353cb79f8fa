import { submit } from '@shared/contract/claims';
import { AnswerView } from '@/api/answer-view';
import { useMe } from '@/api/use-me';
import { Page } from '@/components/layout/page';
import { OutboxStrip } from '@/features/outbox/outbox-strip';
import { ClaimForm } from '@/features/points/claim-form';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';

function SubmitClaim() {
  const me = useMe();
  if (me.data === undefined) {
    return (
      <Page title={pageTitles.submitClaim}>
        <AnswerView answer={me}>{() => null}</AnswerView>
      </Page>
    );
  }
  return (
    <ClaimForm key={me.data.personId} title={pageTitles.submitClaim} me={me.data}>
      <ActingBanner />
      <OutboxStrip methods={[submit]} />
    </ClaimForm>
  );
}

export default function SubmitClaimPage() {
  return (
    <VillageGate title={pageTitles.submitClaim}>
      <SubmitClaim />
    </VillageGate>
  );
}
