/** The part of a canvas's context that pictures are drawn with; both platforms have it. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'fillRect'
  | 'strokeRect'
  | 'beginPath'
  | 'arc'
  | 'fill'
  | 'stroke'
  | 'fillText'
>;

/** A picture before it is drawn, in pixels. */
export interface Drawing {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly paint: (brush: Brush) => void;
}
