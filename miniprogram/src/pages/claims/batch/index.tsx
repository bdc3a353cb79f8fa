import { points } from '@shared/contract/index';
import { rosterReadingRoles } from '@shared/domain/roles';
import { OfficePage } from '@/api/office-page';
import { BatchForm } from '@/features/points/batch-form';
import { pageTitles } from '@/pages/titles-copy';

/** Whoever records points and reads the roster to pick from. */
const roles = points.postBatch.roles.filter((role) =>
  (rosterReadingRoles as readonly string[]).includes(role),
);

export default function BatchPage() {
  return (
    <OfficePage title={pageTitles.batch} roles={roles}>
      <BatchForm title={pageTitles.batch} />
    </OfficePage>
  );
}
