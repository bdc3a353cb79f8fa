import type { AnnouncementColumn } from '@shared/contract/announcements';
import { rosterReadingRoles } from '@shared/domain/roles';
import { holdsAny, type Me } from '@/api/use-me';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { openPage } from '@/routes';
import { closingUnitOf } from './closing-state';
import { copy } from './copy';

/** Where the timer publishes them. */
const bulletinColumn: AnnouncementColumn = 'partyDisclosure';

const ClosingRow = () => (
  <ListRow title={copy.closing} note={copy.closingNote} onPress={() => openPage('closing')} />
);

interface ReportEntriesProps {
  readonly me: Me;
}

/** What goes to paper and to Excel, and comes from there; for officers how far the month's close is. */
export function ReportEntries({ me }: ReportEntriesProps) {
  if (!holdsAny(me, rosterReadingRoles)) return null;
  return (
    <Card title={copy.entriesTitle} kind="list">
      <ListRow
        title={copy.pointsSheets}
        note={copy.pointsSheetsNote}
        onPress={() => openPage('pointsSheets')}
      />
      <ListRow title={copy.exports} note={copy.exportsNote} onPress={() => openPage('exports')} />
      <ListRow
        title={copy.bulletins}
        note={copy.bulletinsNote}
        onPress={() => openPage('announcements', { column: bulletinColumn })}
      />
      {holdsAny(me, ['secretary']) && (
        <ListRow
          title={copy.importEntries}
          note={copy.importEntriesNote}
          onPress={() => openPage('importEntries')}
        />
      )}
      {closingUnitOf(me) !== null && <ClosingRow />}
    </Card>
  );
}

/** The same for an officer who has not chosen a village: a close is about all of them. */
export const ClosingEntry = ({ me }: ReportEntriesProps) =>
  closingUnitOf(me) === null ? null : (
    <Card kind="list">
      <ClosingRow />
    </Card>
  );
