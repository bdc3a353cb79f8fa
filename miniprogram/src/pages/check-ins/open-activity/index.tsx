import { checkIns } from '@shared/contract/index';
import { OfficePage } from '@/api/office-page';
import { OpenActivityForm } from '@/features/check-ins/open-form';
import { pageTitles } from '@/pages/titles-copy';

export default function OpenActivityPage() {
  return (
    <OfficePage title={pageTitles.openActivity} roles={checkIns.openActivity.roles}>
      <OpenActivityForm title={pageTitles.openActivity} />
    </OfficePage>
  );
}
