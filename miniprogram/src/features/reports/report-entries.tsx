import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { openPage } from '@/routes';
import { copy } from './copy';

export interface ReportEntriesProps {
  /** Whether points can be brought in: that is the secretary's. */
  readonly canImport: boolean;
}

/** What goes to paper and to Excel, and comes from there. */
export const ReportEntries = ({ canImport }: ReportEntriesProps) => (
  <Card title={copy.entriesTitle} kind="list">
    <ListRow
      title={copy.pointsSheets}
      note={copy.pointsSheetsNote}
      onPress={() => openPage('pointsSheets')}
    />
    <ListRow title={copy.exports} note={copy.exportsNote} onPress={() => openPage('exports')} />
    {canImport && (
      <ListRow
        title={copy.importEntries}
        note={copy.importEntriesNote}
        onPress={() => openPage('importEntries')}
      />
    )}
  </Card>
);
