import { useEffect, useRef, type KeyboardEvent } from 'react';
import type * as weapp from './panel-focus';
import './panel-focus.scss';

const reachable = 'input, textarea, button, [tabindex="0"]';

/** A panel takes no keys before it is in sight, and it comes in a moment after it is there. */
const shownMs = 100;

/** Keys stay inside an open panel, Escape closes it, and afterwards they are where they were before. */
export function PanelFocus({ onClose, children }: weapp.PanelFocusProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const panel = frame.current;
    const before = panel?.ownerDocument.activeElement;
    const timer = setTimeout(() => panel?.focus(), shownMs);
    return () => {
      clearTimeout(timer);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const keepInside = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Tab') return;
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>(reachable)];
    const [first, last] = [items[0], items[items.length - 1]];
    const { activeElement } = event.currentTarget.ownerDocument;
    const isAtStart = activeElement === first || activeElement === event.currentTarget;
    const next = event.shiftKey ? (isAtStart ? last : undefined) : activeElement === last ? first : undefined;
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div ref={frame} className="panel-focus" tabIndex={-1} onKeyDown={keepInside}>
      {children}
    </div>
  );
}
