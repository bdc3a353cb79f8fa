import { list, open } from '@shared/contract/applicants';
import { OfficePage } from '@/api/office-page';
import { holdsAny, useMe } from '@/api/use-me';
import { Page } from '@/components/layout/page';
import { ApplicantList } from '@/features/applicants/applicant-list';
import { OpenButton } from '@/features/applicants/open-button';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';

function Applicants() {
  const { data: me } = useMe();
  return (
    <Page title={pageTitles.applicants} footer={holdsAny(me, open.roles) ? <OpenButton /> : undefined}>
      <ApplicantList />
    </Page>
  );
}

export default function ApplicantsPage() {
  return (
    <OfficePage title={pageTitles.applicants} roles={list.roles}>
      <VillageGate title={pageTitles.applicants}>
        <Applicants />
      </VillageGate>
    </OfficePage>
  );
}
