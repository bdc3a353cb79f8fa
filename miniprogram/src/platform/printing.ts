/** What a printer is to lay in, in millimetres, upright. */
export interface PrintedPaper {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Where what is printed stands in the document; null in WeChat, which has no printer. */
export const usePrintArea = (_paper: PrintedPaper): Element | null => null;

/** Opens the panel where one chooses a printer; null in WeChat. */
export const print: (() => void) | null = null;
