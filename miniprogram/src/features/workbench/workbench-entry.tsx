import type { Me } from '@/api/use-me';
import { Card } from '@/components/content/card';
import { ListRow } from '@/components/content/list-row';
import { Tag } from '@/components/content/tag';
import { openPage } from '@/routes';
import { useGetWorkbench } from './api';
import { copy } from './copy';
import { workbenchRightsOf } from './rights';
import { waitingFor } from './state';

/** The door to the workbench with what waits behind it; only for those who hold an office. */
export function WorkbenchEntry({ me }: { readonly me: Me }) {
  const { data } = useGetWorkbench();
  const count = data === undefined ? 0 : waitingFor(data, workbenchRightsOf(me));
  return (
    <Card kind="list">
      <ListRow
        title={copy.entry}
        isStrong
        note={count > 0 ? copy.waiting(count) : copy.nothingWaits}
        trail={count > 0 ? <Tag word={String(count)} tone="red" /> : undefined}
        onPress={() => openPage('workbench')}
      />
    </Card>
  );
}
