import type { Sheet } from '@/components/paper/marks';
import { papers } from '@/components/paper/paper';
import { PrintedSheets } from '@/components/paper/printed-sheets';
import { SheetActions } from '@/components/paper/sheet-actions';
import { SheetPreview } from '@/components/paper/sheet-preview';
import { copy } from '../copy';
import { Sample } from '../section';

const { widthMm, heightMm } = papers.A4;
const middle = widthMm / 2;

/** A sheet with one of every mark there is. */
const sheet: Sheet = {
  ...{ widthMm, heightMm, label: copy.paper.label },
  marks: [
    { kind: 'box', x: 15, y: 15, widthMm: widthMm - 30, heightMm: heightMm - 30, fill: null, frame: 'red' },
    {
      ...{ kind: 'text', words: copy.paper.title, x: middle, y: 60, sizeMm: 16 },
      ...{ align: 'middle', isBold: true, tone: 'red' },
    },
    { kind: 'disc', x: middle, y: 120, radiusMm: 22, fill: 'gold' },
    {
      ...{ kind: 'text', words: copy.paper.place, x: middle, y: 127, sizeMm: 20 },
      ...{ align: 'middle', isBold: true, tone: 'ink' },
    },
    { kind: 'code', x: middle - 30, y: 180, sizeMm: 60, text: copy.paper.label },
  ],
};
const sheets = [sheet] as const;

export const Papers = () => (
  <Sample state="normal">
    <SheetPreview sheets={sheets} note="" />
    <SheetActions sheets={sheets} name={copy.paper.label} />
    <PrintedSheets sheets={sheets} />
  </Sample>
);
