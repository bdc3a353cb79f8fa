/**
 * The address that opens a page from outside, for a QR code on paper; null in WeChat. Its scanner opens a mini-program
 * only from a code that WeChat itself has made, and the address of the pages for browsers is not known there.
 */
export const pageLink = (_address: string): string | null => null;
