import { sheets } from '@shared/contract/index';
import { useChosenVillage } from '@/api/chosen-village';
import { OfficePage } from '@/api/office-page';
import { ImportPage } from '@/features/imports/import-page';
import { StartPage } from '@/features/imports/start-page';
import { kindOf, type ImportAim } from '@/features/imports/state';
import { pageTitles } from '@/pages/titles-copy';
import { openPage, replacePage, useRouteParams } from '@/routes';

/** The page of one import, or of a new one; divisions and rosters above the village name their unit. */
export default function ImportRosterPage() {
  const { kind: kindParam, unitCode, importId } = useRouteParams();
  const chosen = useChosenVillage();
  const kind = kindOf(kindParam);
  // An officer who looks at one village brings in its people.
  const aim: ImportAim = {
    kind,
    unitCode: unitCode ?? (kind === 'roster' ? (chosen ?? undefined) : undefined),
  };
  const params = (id: string) => ({
    importId: id,
    kind,
    ...(aim.unitCode === undefined ? {} : { unitCode: aim.unitCode }),
  });
  return (
    <OfficePage title={pageTitles.importRoster} roles={sheets.import.roles}>
      {importId === undefined ? (
        <StartPage
          aim={aim}
          onOpen={(id) => openPage('importRoster', params(id))}
          onRead={(id) => replacePage('importRoster', params(id))}
        />
      ) : (
        <ImportPage aim={aim} importId={importId} />
      )}
    </OfficePage>
  );
}
