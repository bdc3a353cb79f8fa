import { AnswerView } from '@/api/answer-view';
import { holdsAny, useMe } from '@/api/use-me';
import { Page } from '@/components/layout/page';
import { MembersOnly } from '@/features/check-ins/members-only';
import { SubmitView } from '@/features/check-ins/submit-view';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

export default function SubmitCheckInPage() {
  const { activityId } = useRouteParams();
  const me = useMe();
  return (
    <Page title={pageTitles.submitCheckIn}>
      <AnswerView answer={me}>
        {(person) =>
          holdsAny(person, ['member']) ? <SubmitView activityId={activityId} /> : <MembersOnly />
        }
      </AnswerView>
    </Page>
  );
}
