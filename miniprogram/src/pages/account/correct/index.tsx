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
  if (me.data === undefined) {
    return (
      <Page title={pageTitles.correct}>
        <AnswerView answer={me}>{() => null}</AnswerView>
      </Page>
    );
  }
  return (
    <CorrectionForm
      title={pageTitles.correct}
      me={me.data}
      first={correctableFields.find((known) => known === field) ?? null}
      head={<ActingBanner />}
    >
      <CorrectionList />
    </CorrectionForm>
  );
}
