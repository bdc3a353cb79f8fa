import { EmptyState } from '@/components/feedback/empty-state';
import { Page } from '@/components/layout/page';
import { leaveCopy } from '@/features/privacy/copy';
import { pageTitles } from '@/pages/titles-copy';
import { openPage, useRouteParams } from '@/routes';
import { dateWords } from '@/words/when-copy';

/** After leaving. It asks nothing of the back end, which knows this person no more. */
export default function FarewellPage() {
  const { on = '' } = useRouteParams();
  return (
    <Page title={pageTitles.farewell} isEntry>
      <EmptyState
        title={leaveCopy.goodbye}
        advice={leaveCopy.goodbyeAdvice(dateWords(on))}
        icon="check"
        // Home leads whoever is not known on to signing in, or to binding in WeChat.
        action={{ word: leaveCopy.comeBack, onPress: () => openPage('home') }}
      />
    </Page>
  );
}
