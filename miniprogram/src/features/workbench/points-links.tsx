import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { Tag } from '@/components/content/tag';
import { openPage } from '@/routes';
import { copy } from './copy';
import type { PointsLink } from './links';

/** What belongs to points: who claims, who objects, what the checks have found, and the book they go by. */
export function PointsLinks({ links }: { readonly links: readonly PointsLink[] }) {
  return (
    <Card title={copy.pointsTitle} kind="list">
      {links.map(({ key, count }) => (
        <ListRow
          key={key}
          title={copy.points[key]}
          trail={count > 0 ? <Tag word={copy.waitingThere(count)} tone="red" /> : undefined}
          onPress={() => openPage(key)}
        />
      ))}
    </Card>
  );
}
