import { people } from '@shared/contract/index';
import { AnswerView } from '@/api/answer-view';
import { OfficePage } from '@/api/office-page';
import { Skeleton } from '@/components/feedback/skeleton';
import { Page } from '@/components/layout/page';
import { useGetPerson } from '@/features/roster/api';
import { editCopy } from '@/features/roster/edit-copy';
import { EditFormPage } from '@/features/roster/edit-form';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

/** The form begins with what the roster says now, so it waits for that; without signal, what was kept has to do. */
function Correct({ personId }: { readonly personId: string }) {
  const answer = useGetPerson(personId);
  const isOfNow = answer.isFetchedAfterMount || !answer.isFetching;
  if (answer.data !== undefined && isOfNow) {
    return <EditFormPage person={answer.data} title={editCopy.correctTitle} />;
  }
  return (
    <Page title={editCopy.correctTitle}>
      <AnswerView
        answer={{ ...answer, data: isOfNow ? answer.data : undefined }}
        skeleton={<Skeleton rows={4} shape="card" />}
      >
        {() => null}
      </AnswerView>
    </Page>
  );
}

export default function EditPersonPage() {
  const { personId } = useRouteParams();
  return (
    <OfficePage title={pageTitles.editPerson} roles={people.submitPerson.roles}>
      {personId === undefined ? (
        <EditFormPage person={null} title={editCopy.addTitle} />
      ) : (
        <Correct personId={personId} />
      )}
    </OfficePage>
  );
}
