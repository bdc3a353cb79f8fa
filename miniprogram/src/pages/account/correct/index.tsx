import { correctableFields } from '@shared/domain/consent';
import { AnswerView } from '@/api/answer-view';
import { useMe } from '@/api/use-me';
import { Page } from '@/components/layout/page';
import { CorrectionForm } from '@/features/privacy/correction-form';
import { CorrectionList } from '@/features/privacy/correction-list';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

export default function CorrectPage() {
  const me = useMe();
  const { field } = useRouteParams();
  const first = correctableFields.find((known) => known === field) ?? null;
  return (
    <Page title={pageTitles.correct}>
      <ActingBanner />
      <AnswerView answer={me}>{(person) => <CorrectionForm me={person} first={first} />}</AnswerView>
      <CorrectionList />
    </Page>
  );
}
