import type { Entry } from '@shared/contract/points';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { openPage } from '@/routes';
import { entryCopy as copy } from './entry-copy';

interface LinkProps {
  readonly title: string;
  readonly note?: string;
  readonly entryId: string | null;
}

const Link = ({ title, note, entryId }: LinkProps) =>
  entryId === null ? null : (
    <ListRow title={title} note={note} onPress={() => openPage('entry', { entryId })} />
  );

/** What took an entry back, what stands in its place, and from there back to it. */
export function EntryCorrectionCard({ entry }: { readonly entry: Entry }) {
  const { reversedBy, reverses, correctedBy, corrects, reversalReason, deltaTenths } = entry;
  if ([reversedBy, reverses, correctedBy, corrects].every((entryId) => entryId === null)) return null;
  return (
    <Card title={copy.reversal} kind="list">
      {reversalReason !== null && <ListRow title={copy.reversalReason} note={reversalReason} />}
      <Link title={copy.reversedBy} note={copy.cancelled(deltaTenths)} entryId={reversedBy} />
      <Link title={copy.correctedBy} entryId={correctedBy} />
      <Link title={copy.reverses} entryId={reverses} />
      <Link title={copy.corrects} entryId={corrects} />
    </Card>
  );
}
