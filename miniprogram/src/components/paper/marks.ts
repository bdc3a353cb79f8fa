/** The colours of a wall board. Paper knows no care mode, and a black printer makes greys of them that stay apart. */
export const tones = {
  paper: '#ffffff',
  ink: '#1f1b16',
  soft: '#5c554b',
  line: '#8f8577',
  red: '#b5202b',
  gold: '#e6ad2e',
  silver: '#c3cad0',
  bronze: '#d79c68',
} as const;
export type Tone = keyof typeof tones;

export interface TextMark {
  readonly kind: 'text';
  readonly words: string;
  readonly x: number;
  /** Where the letters stand. */
  readonly y: number;
  readonly sizeMm: number;
  readonly align: 'start' | 'middle' | 'end';
  readonly isBold: boolean;
  readonly tone: Tone;
}

export interface BoxMark {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Filled with this, or null for a frame alone. */
  readonly fill: Tone | null;
  readonly frame: Tone | null;
}

export interface DiscMark {
  readonly kind: 'disc';
  readonly x: number;
  readonly y: number;
  readonly radiusMm: number;
  readonly fill: Tone;
}

/** Dark runs of a QR code. */
export interface CodeMark {
  readonly kind: 'code';
  readonly x: number;
  readonly y: number;
  readonly sizeMm: number;
  readonly text: string;
}

/** Whatever is put on a sheet, in millimetres from its upper left corner. */
export type Mark = TextMark | BoxMark | DiscMark | CodeMark;

export interface Sheet {
  readonly widthMm: number;
  readonly heightMm: number;
  /** What the sheet is, said to those who do not see it. */
  readonly label: string;
  readonly marks: readonly Mark[];
}

/** Width of a frame's line and of a medal's rim. */
export const rimMm = 0.35;
