import { ConfirmView } from '@/features/sign-in/confirm-view';
import { pageTitles } from '@/pages/titles-copy';

export default function ConfirmSignInPage() {
  return <ConfirmView title={pageTitles.confirmSignIn} />;
}
