import { VillageGate } from '@/features/villages/village-gate';
import { HallScreen } from '@/features/wall/hall-screen';
import { pageTitles } from '@/pages/titles-copy';

export default function HallPage() {
  return (
    <VillageGate title={pageTitles.hall}>
      <HallScreen />
    </VillageGate>
  );
}
