import { people } from '@shared/contract/index';
import { AnswerView } from '@/api/answer-view';
import { OfficePage } from '@/api/office-page';
import { useMe, type Me } from '@/api/use-me';
import { Page } from '@/components/layout/page';
import { AssignPage } from '@/features/households/assign-page';
import { HouseholdsView } from '@/features/households/households-view';
import { LiaisonPage } from '@/features/households/liaison-page';
import { householdRightsOf } from '@/features/households/rights';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

/** The whole village, one liaison, or the ticking of households for one. */
function Households({ me }: { readonly me: Me }) {
  const { liaisonId, name = '', step } = useRouteParams();
  const { canKeep } = householdRightsOf(me);
  if (liaisonId === undefined) {
    return (
      <Page title={pageTitles.households} width="wide">
        <HouseholdsView me={me} />
      </Page>
    );
  }
  return step === 'assign' && canKeep ? (
    <AssignPage liaisonId={liaisonId} name={name} />
  ) : (
    <LiaisonPage liaisonId={liaisonId} name={name} canKeep={canKeep} />
  );
}

function Gate() {
  const me = useMe();
  return me.data === undefined ? (
    <Page title={pageTitles.households}>
      <AnswerView answer={me}>{() => null}</AnswerView>
    </Page>
  ) : (
    <Households me={me.data} />
  );
}

export default function HouseholdsPage() {
  return (
    <OfficePage title={pageTitles.households} roles={people.listHouseholds.roles}>
      <VillageGate title={pageTitles.households}>
        <Gate />
      </VillageGate>
    </OfficePage>
  );
}
