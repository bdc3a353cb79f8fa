import { checkIns } from '@shared/contract/index';
import { AnswerView } from '@/api/answer-view';
import { holdsAny, useMe } from '@/api/use-me';
import { Page } from '@/components/layout/page';
import { MembersOnly } from '@/features/check-ins/members-only';
import { SubmitView } from '@/features/check-ins/submit-view';
import { OutboxCard } from '@/features/outbox/outbox-card';
import { useOnTheWay } from '@/features/outbox/use-on-the-way';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

export default function SubmitCheckInPage() {
  const { activityId } = useRouteParams();
  const me = useMe();
  const onTheWay = useOnTheWay(checkIns.submit);
  return (
    <Page title={pageTitles.submitCheckIn}>
      <AnswerView answer={me}>
        {(person) =>
          holdsAny(person, ['member']) ? (
            <SubmitView activityId={activityId} onTheWay={<OutboxCard entries={onTheWay} />} />
          ) : (
            <MembersOnly />
          )
        }
      </AnswerView>
    </Page>
  );
}
