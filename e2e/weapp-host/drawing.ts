/** What a program drew on a canvas, as far as it can be told without drawing it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Every text in the order of drawing. */
  readonly words: readonly string[];
  /** The source of every picture in the order of drawing. */
  readonly pictures: readonly string[];
}
