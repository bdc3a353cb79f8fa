import { darkRuns } from './code-runs';
import { rimMm, tones, type Mark, type Sheet, type TextMark } from './marks';

/** Units of a millimetre: some browsers do not set letters of less than a few units. */
const unit = 10;
const fontFamily = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** Rounded, so that a page of three hundred rows stays a small text. */
const at = (millimetres: number): number => Math.round(millimetres * unit * 10) / 10;

const Letters = ({ mark }: { readonly mark: TextMark }) => (
  <text
    x={at(mark.x)}
    y={at(mark.y)}
    fontSize={at(mark.sizeMm)}
    fontWeight={mark.isBold ? 700 : 400}
    textAnchor={mark.align}
    fill={tones[mark.tone]}
  >
    {mark.words}
  </text>
);

function Drawn({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case 'text':
      return <Letters mark={mark} />;
    case 'box':
      return (
        <rect
          x={at(mark.x)}
          y={at(mark.y)}
          width={at(mark.widthMm)}
          height={at(mark.heightMm)}
          fill={mark.fill === null ? 'none' : tones[mark.fill]}
          {...(mark.frame !== null && { stroke: tones[mark.frame], strokeWidth: at(rimMm) })}
        />
      );
    case 'disc':
      return (
        <circle
          cx={at(mark.x)}
          cy={at(mark.y)}
          r={at(mark.radiusMm)}
          fill={tones[mark.fill]}
          stroke={tones.ink}
          strokeWidth={at(rimMm)}
        />
      );
    case 'code': {
      const { side, runs } = darkRuns(mark.text);
      const path = runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('');
      const scale = at(mark.sizeMm) / side;
      return (
        <path
          d={path}
          fill={tones.ink}
          shapeRendering="crispEdges"
          transform={`translate(${at(mark.x)} ${at(mark.y)}) scale(${scale})`}
        />
      );
    }
  }
}

/** A sheet as browsers show and print it: its words stay words, to be searched and read aloud. */
export const SheetDrawing = ({ sheet }: { readonly sheet: Sheet }) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    className="sheet-drawing"
    viewBox={`0 0 ${at(sheet.widthMm)} ${at(sheet.heightMm)}`}
    fontFamily={fontFamily}
    // Letters that grow together would stand in a PDF as one sign: whoever copies a seal's code needs them as they are.
    fontVariant="none"
    role="img"
    aria-label={sheet.label}
  >
    <rect width="100%" height="100%" fill={tones.paper} />
    {sheet.marks.map((mark, index) => (
      <Drawn key={index} mark={mark} />
    ))}
  </svg>
);
