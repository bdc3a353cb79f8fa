import { createPortal } from 'react-dom';
import { usePrintArea } from '@/platform/printing';
import type * as weapp from './printed-sheets';
import { SheetDrawing } from './sheet-drawing.h5';
import './printed-sheets.scss';

/** What the printer gets, page by page; on the screen it is not there. */
export const PrintedSheets: typeof weapp.PrintedSheets = ({ sheets }) => {
  const { widthMm, heightMm } = sheets[0];
  const area = usePrintArea({ widthMm, heightMm });
  if (area === null) return null;
  return createPortal(
    sheets.map((sheet) => (
      <div
        key={sheet.label}
        className="printed-sheet"
        style={{ width: `${widthMm}mm`, height: `${heightMm}mm` }}
      >
        <SheetDrawing sheet={sheet} />
      </div>
    )),
    area,
  );
};
