import { rules } from '@shared/contract/index';
import { OfficePage } from '@/api/office-page';
import { PresetsView } from '@/features/rules/presets-view';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

export default function RulePresetsPage() {
  const { unitCode, source } = useRouteParams();
  return (
    <OfficePage title={pageTitles.rulePresets} roles={rules.copy.roles}>
      <PresetsView title={pageTitles.rulePresets} unitCode={unitCode ?? null} sourceKey={source ?? null} />
    </OfficePage>
  );
}
