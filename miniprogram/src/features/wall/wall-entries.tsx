import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { openPage } from '@/routes';
import { copy } from './copy';

/** What the village shows where people stand: the board on paper, and the television of its hall. */
export const WallEntries = () => (
  <Card title={copy.wall} kind="list">
    <ListRow title={copy.poster} note={copy.posterNote} onPress={() => openPage('poster')} />
    <ListRow title={copy.hall} note={copy.hallNote} onPress={() => openPage('hall')} />
  </Card>
);
