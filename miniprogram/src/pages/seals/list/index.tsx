import { Page } from '@/components/layout/page';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { SealChain } from '@/features/seals/seal-chain';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';

function Seals() {
  return (
    <Page title={pageTitles.seals}>
      <ActingBanner />
      <SealChain />
    </Page>
  );
}

export default function SealsListPage() {
  return (
    <VillageGate title={pageTitles.seals}>
      <Seals />
    </VillageGate>
  );
}
