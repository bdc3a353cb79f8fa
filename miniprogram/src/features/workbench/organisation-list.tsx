import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { Tag } from '@/components/content/tag';
import { openPage } from '@/routes';
import { copy } from './copy';
import type { OrganisationKey } from './links';

export interface OrganisationListProps {
  readonly keys: readonly OrganisationKey[];
  /** Requests that wait for this person. */
  readonly requestCount: number;
}

/** Who holds what, the tree, its settings, and what was done: one page each. */
export function OrganisationList({ keys, requestCount }: OrganisationListProps) {
  return (
    <Card title={copy.organisationTitle} kind="list">
      {keys.map((key) => (
        <ListRow
          key={key}
          title={copy.organisation[key]}
          trail={
            key === 'requests' && requestCount > 0 ? (
              <Tag word={copy.waitingRequests(requestCount)} tone="red" />
            ) : undefined
          }
          onPress={() => openPage(key)}
        />
      ))}
    </Card>
  );
}
