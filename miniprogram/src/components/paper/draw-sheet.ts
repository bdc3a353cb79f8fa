import type { Brush, Drawing } from '@/platform/album';
import { darkRuns } from './code-runs';
import { rimMm, tones, type Mark, type Sheet } from './marks';

/** Long side of a picture: sharp on A4, and still within what cheap phones can draw. */
const longSidePx = 2_600;

const canvasAlign = { start: 'left', middle: 'center', end: 'right' } as const;

/** Puts one mark on a canvas with so many pixels a millimetre. */
function paintMark(brush: Brush, mark: Mark, scale: number): void {
  const target = brush;
  const [x, y] = [mark.x * scale, mark.y * scale];
  target.lineWidth = rimMm * scale;
  switch (mark.kind) {
    case 'text':
      target.fillStyle = tones[mark.tone];
      target.font = `${mark.isBold ? 'bold' : 'normal'} ${Math.round(mark.sizeMm * scale)}px sans-serif`;
      target.textAlign = canvasAlign[mark.align];
      target.textBaseline = 'alphabetic';
      target.fillText(mark.words, x, y);
      return;
    case 'box': {
      const [width, height] = [mark.widthMm * scale, mark.heightMm * scale];
      if (mark.fill !== null) {
        target.fillStyle = tones[mark.fill];
        target.fillRect(x, y, width, Math.max(1, height));
      }
      if (mark.frame !== null) {
        target.strokeStyle = tones[mark.frame];
        target.strokeRect(x, y, width, height);
      }
      return;
    }
    case 'disc':
      target.beginPath();
      target.arc(x, y, mark.radiusMm * scale, 0, 2 * Math.PI);
      target.fillStyle = tones[mark.fill];
      target.fill();
      target.strokeStyle = tones.ink;
      target.stroke();
      return;
    case 'code': {
      const { side, runs } = darkRuns(mark.text);
      // Whole pixels a module, or light hairlines would show between them.
      const module = Math.max(1, Math.floor((mark.sizeMm * scale) / side));
      target.fillStyle = tones.ink;
      runs.forEach((run) => {
        target.fillRect(
          Math.round(x) + run.x * module,
          Math.round(y) + run.y * module,
          run.length * module,
          module,
        );
      });
    }
  }
}

/** A sheet as a picture for the album. */
export function drawingOf({ widthMm, heightMm, marks }: Sheet): Drawing {
  const scale = longSidePx / Math.max(widthMm, heightMm);
  const [widthPx, heightPx] = [Math.round(widthMm * scale), Math.round(heightMm * scale)];
  return {
    widthPx,
    heightPx,
    paint: (brush) => {
      const target = brush;
      target.fillStyle = tones.paper;
      target.fillRect(0, 0, widthPx, heightPx);
      marks.forEach((mark) => {
        paintMark(brush, mark, scale);
      });
    },
  };
}
