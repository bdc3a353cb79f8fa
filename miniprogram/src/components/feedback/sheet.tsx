/** A panel from below for one more choice without leaving the page. */
export { SheetPanel as Sheet, type SheetProps } from './sheet-panel';
