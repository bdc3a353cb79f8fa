import { findings } from '@shared/contract/index';
import { AnswerView } from '@/api/answer-view';
import { OfficePage } from '@/api/office-page';
import { useMe } from '@/api/use-me';
import { Page } from '@/components/layout/page';
import { FindingsView } from '@/features/findings/findings-view';
import { pageTitles } from '@/pages/titles-copy';

export default function FindingsPage() {
  const me = useMe();
  return (
    <OfficePage title={pageTitles.findings} roles={findings.list.roles}>
      <Page title={pageTitles.findings} width="wide">
        <AnswerView answer={me} isQuiet>
          {(person) => <FindingsView me={person} />}
        </AnswerView>
      </Page>
    </OfficePage>
  );
}
