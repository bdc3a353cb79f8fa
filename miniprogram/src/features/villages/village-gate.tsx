import type { ReactElement, ReactNode } from 'react';
import { useChosenVillage } from '@/api/chosen-village';
import { useMe } from '@/api/use-me';
import { Page, type PageProps } from '@/components/layout/page';
import { VillagePicker } from './village-picker';

export interface VillageGateProps extends Pick<PageProps, 'title' | 'tab' | 'isHeadless'> {
  /** The whole page, with its frame: it asks nothing before the village is known. */
  readonly children: ReactNode;
}

/**
 * A page that is about one village. Whoever belongs to none, as an officer of the township, first says which; a link may
 * have led here without a choice.
 */
export function VillageGate({ children, ...frame }: VillageGateProps): ReactElement {
  const me = useMe();
  const chosen = useChosenVillage();
  if (me.data?.villageCode !== null || chosen !== null) return <>{children}</>;
  return (
    <Page {...frame}>
      <VillagePicker />
    </Page>
  );
}
