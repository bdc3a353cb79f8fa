import { useChosenVillage } from '@/api/chosen-village';
import { OfficePage } from '@/api/office-page';
import { ImportPage } from '@/features/imports/import-page';
import { StartPage } from '@/features/imports/start-page';
import type { ImportAim } from '@/features/imports/state';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { openPage, replacePage, useRouteParams } from '@/routes';

/** Who runs the village brings its points in; officers above record none. */
const importers = ['secretary'] as const;

/** The page of one sheet of points, or of a new one. */
export default function ImportEntriesPage() {
  const { unitCode, importId } = useRouteParams();
  const chosen = useChosenVillage();
  const aim: ImportAim = { kind: 'entries', unitCode: unitCode ?? chosen ?? undefined };
  const params = (id: string) => ({
    importId: id,
    ...(aim.unitCode === undefined ? {} : { unitCode: aim.unitCode }),
  });
  return (
    <VillageGate title={pageTitles.importEntries}>
      <OfficePage title={pageTitles.importEntries} roles={importers}>
        {importId === undefined ? (
          <StartPage
            aim={aim}
            onOpen={(id) => openPage('importEntries', params(id))}
            onRead={(id) => replacePage('importEntries', params(id))}
          />
        ) : (
          <ImportPage aim={aim} importId={importId} />
        )}
      </OfficePage>
    </VillageGate>
  );
}
