/** Papers that a village office has a printer for, or a copy shop in the township. */
export const paperNames = ['A3', 'A4'] as const;
export type PaperName = (typeof paperNames)[number];

export interface Paper {
  readonly name: PaperName;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Everything that is not a row shrinks by this against A3. */
  readonly scale: number;
  /** Letters of a row, smallest and largest: what can still be read at arm's length, and what does not shout. */
  readonly rowSizeMinMm: number;
  readonly rowSizeMaxMm: number;
}

export const papers: Readonly<Record<PaperName, Paper>> = {
  A3: { name: 'A3', widthMm: 297, heightMm: 420, scale: 1, rowSizeMinMm: 4.4, rowSizeMaxMm: 11 },
  A4: { name: 'A4', widthMm: 210, heightMm: 297, scale: 210 / 297, rowSizeMinMm: 3.2, rowSizeMaxMm: 7.8 },
};
