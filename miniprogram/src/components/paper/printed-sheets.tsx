import type { ReactElement } from 'react';
import type { Sheet } from './marks';

export interface PrintedSheetsProps {
  /** One at least. */
  readonly sheets: readonly [Sheet, ...Sheet[]];
}

/** WeChat has no printer: there the sheets are pictures for the album. */
export const PrintedSheets = (_props: PrintedSheetsProps): ReactElement | null => null;
