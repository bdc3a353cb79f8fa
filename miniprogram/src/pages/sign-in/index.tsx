import { Page } from '@/components/layout/page';
import { SignInView } from '@/features/sign-in/sign-in-view';
import { pageTitles } from '@/pages/titles-copy';

export default function SignInPage() {
  return (
    <Page title={pageTitles.signIn} isEntry>
      <SignInView />
    </Page>
  );
}
