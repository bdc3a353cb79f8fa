import type { ReactNode } from 'react';

export interface PanelFocusProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** In WeChat a panel is reached by touch; browsers also have keys (panel-focus.h5.tsx). */
export const PanelFocus = ({ children }: PanelFocusProps) => <>{children}</>;
