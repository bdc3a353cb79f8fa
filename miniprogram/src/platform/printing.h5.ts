import { useEffect, useState } from 'react';
import type * as weapp from './printing';

const areaClass = 'print-area';

/**
 * On paper there is the area and nothing else: the app's own boxes have the height of the screen and scroll, which would
 * leave one page of it.
 */
const rulesFor = ({ widthMm, heightMm }: weapp.PrintedPaper): string => `
.${areaClass} { display: none; }
@page { size: ${widthMm}mm ${heightMm}mm; margin: 0; }
@media print {
  html, body { height: auto !important; margin: 0 !important; overflow: visible !important; background: none !important; }
  body > *:not(.${areaClass}) { display: none !important; }
  .${areaClass} { display: block; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}`;

export const usePrintArea: typeof weapp.usePrintArea = ({ widthMm, heightMm }) => {
  const [area] = useState(() => {
    const element = document.createElement('div');
    element.className = areaClass;
    return element;
  });
  useEffect(() => {
    document.body.append(area);
    return () => area.remove();
  }, [area]);
  useEffect(() => {
    const style = document.createElement('style');
    style.textContent = rulesFor({ widthMm, heightMm });
    document.head.append(style);
    return () => style.remove();
  }, [widthMm, heightMm]);
  return area;
};

export const print: typeof weapp.print = () => {
  window.print();
};
