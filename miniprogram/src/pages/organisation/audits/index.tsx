import { audits } from '@shared/contract/index';
import { AnswerView } from '@/api/answer-view';
import { OfficePage } from '@/api/office-page';
import { useMe } from '@/api/use-me';
import { Page } from '@/components/layout/page';
import { AuditsView } from '@/features/audits/audits-view';
import { pageTitles } from '@/pages/titles-copy';

export default function AuditsPage() {
  const me = useMe();
  return (
    <OfficePage title={pageTitles.audits} roles={audits.list.roles}>
      <Page title={pageTitles.audits} width="wide">
        <AnswerView answer={me} isQuiet>
          {(person) => <AuditsView me={person} />}
        </AnswerView>
      </Page>
    </OfficePage>
  );
}
