import { runningRoles } from '@shared/domain/roles';
import { AnswerView } from '@/api/answer-view';
import { holdsAny, useMe, type Me } from '@/api/use-me';
import { Button } from '@/components/form/button';
import { Page } from '@/components/layout/page';
import { ActivityList } from '@/features/check-ins/activity-list';
import { activityRightsOf } from '@/features/check-ins/activity-rights';
import { copy } from '@/features/check-ins/copy';
import { pageTitles } from '@/pages/titles-copy';
import { openPage } from '@/routes';

const openButton = (me: Me | undefined) =>
  holdsAny(me, runningRoles) ? (
    <Button word={copy.openOne} kind="quiet" size="compact" onPress={() => openPage('openActivity')} />
  ) : undefined;

export default function ActivitiesPage() {
  const me = useMe();
  return (
    <Page title={pageTitles.activities} action={openButton(me.data)}>
      <AnswerView answer={me}>{(person) => <ActivityList rights={activityRightsOf(person)} />}</AnswerView>
    </Page>
  );
}
