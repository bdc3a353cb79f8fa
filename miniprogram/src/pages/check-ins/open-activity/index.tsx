import { OpenActivityForm } from '@/features/check-ins/open-form';
import { pageTitles } from '@/pages/titles-copy';

export default function OpenActivityPage() {
  return <OpenActivityForm title={pageTitles.openActivity} />;
}
