import { SubmitForm } from '@/features/snapshots/submit-form';
import { pageTitles } from '@/pages/titles-copy';

export default function SnapshotsSubmitPage() {
  return <SubmitForm title={pageTitles.submitSnapshot} />;
}
