import { Card } from '@/components/content/card';
import { useListVillageEntries } from '@/features/points/api';
import { EntryRow } from '@/features/points/entry-row';
import { copy } from './copy';

const shownMax = 5;

/** What the village recorded last; each line opens its "why". Silent while there is nothing. */
export function LatestEntries() {
  const { data } = useListVillageEntries();
  if (data === undefined || data.length === 0) return null;
  return (
    <Card title={copy.lately} kind="list">
      {data.slice(0, shownMax).map((entry) => (
        <EntryRow key={entry.entryId} entry={entry} hasName />
      ))}
    </Card>
  );
}
