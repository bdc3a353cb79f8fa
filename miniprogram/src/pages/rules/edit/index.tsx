import { rules } from '@shared/contract/index';
import { OfficePage } from '@/api/office-page';
import { EditForm } from '@/features/rules/edit-form';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

export default function EditRulePage() {
  const { unitCode, ruleId } = useRouteParams();
  return (
    <OfficePage title={pageTitles.editRule} roles={rules.publish.roles}>
      <EditForm title={pageTitles.editRule} unitCode={unitCode ?? null} ruleId={ruleId ?? null} />
    </OfficePage>
  );
}
