import { AnswerView } from '@/api/answer-view';
import { useMe } from '@/api/use-me';
import { Page } from '@/components/layout/page';
import { MeView } from '@/features/me/me-view';
import { VillagePicker } from '@/features/villages/village-picker';
import { pageTitles } from '@/pages/titles-copy';

export default function MePage() {
  const answer = useMe();
  return (
    <Page title={pageTitles.me} tab="me">
      <AnswerView answer={answer}>
        {(me) => <MeView me={me}>{me.villageCode === null && <VillagePicker />}</MeView>}
      </AnswerView>
    </Page>
  );
}
