import type { ReactNode } from 'react';

interface PopupProps {
  readonly visible: boolean;
  readonly children: ReactNode;
}

/** NutUI's panel from below, as tests see it: it needs a screen to slide over; here it is open or it is not. */
export default function Popup({ visible, children }: PopupProps) {
  return visible ? children : null;
}
