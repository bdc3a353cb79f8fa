import { JoinFlow } from '@/features/join/join-flow';
import { ConsentStep } from '@/features/privacy/consent-step';
import { pageTitles } from '@/pages/titles-copy';

export default function JoinPage() {
  return <JoinFlow title={pageTitles.join} consentStep={ConsentStep} />;
}
