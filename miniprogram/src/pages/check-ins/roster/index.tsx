import { RosterForm } from '@/features/check-ins/roster-form';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

export default function RosterPage() {
  const { activityId = '' } = useRouteParams();
  return <RosterForm activityId={activityId} title={pageTitles.roster} />;
}
