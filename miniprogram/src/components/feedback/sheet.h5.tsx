import { lazy, Suspense, useState } from 'react';
import type { SheetProps } from './sheet';

const SheetPanel = lazy(async () => {
  const { SheetPanel: panel } = await import(/* webpackChunkName: "sheet" */ './sheet-panel');
  return { default: panel };
});

/** What draws a panel is fetched when the first one opens: no page needs it to be shown. */
export function Sheet(props: SheetProps) {
  const [isWanted, setIsWanted] = useState(props.isOpen);
  if (props.isOpen && !isWanted) setIsWanted(true);
  return isWanted ? (
    <Suspense fallback={null}>
      <SheetPanel {...props} />
    </Suspense>
  ) : null;
}
