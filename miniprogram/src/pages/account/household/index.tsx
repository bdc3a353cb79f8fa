import { useActingFor } from '@/api/acting-for';
import { AnswerView } from '@/api/answer-view';
import { useMe, type Me } from '@/api/use-me';
import { Page } from '@/components/layout/page';
import { HouseholdView, NoHousehold } from '@/features/household/household-view';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { ProxyEnds } from '@/features/proxy/proxy-ends';
import { pageTitles } from '@/pages/titles-copy';

function Household({ me }: { readonly me: Me }) {
  if (me.householdId === null) return <NoHousehold />;
  return <HouseholdView householdId={me.householdId} myId={me.personId} />;
}

export default function HouseholdPage() {
  const me = useMe();
  const isActing = useActingFor() !== null;
  return (
    <Page title={pageTitles.household}>
      <ActingBanner />
      <AnswerView answer={me}>
        {(person) => (
          <>
            <Household me={person} />
            {!isActing && <ProxyEnds me={person} />}
          </>
        )}
      </AnswerView>
    </Page>
  );
}
