import type { ReactElement, ReactNode } from 'react';
import type { Me } from '@/api/use-me';
import type { Workbench } from '@/features/workbench/state';

export interface DeskProps {
  readonly me: Me;
  readonly workbench: Workbench;
  /** For those who look after several villages. */
  readonly villageRow: ReactNode;
}

/** WeChat never has the room for it; the desk itself is in desk.h5.tsx, so that no phone downloads its tables. */
export const Desk = (_props: DeskProps): ReactElement | null => null;
