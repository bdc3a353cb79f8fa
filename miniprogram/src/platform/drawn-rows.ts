/**
 * How many rows of a list a page draws at once. WeChat asks for less than 1,000 elements a page, and a cheap phone stalls
 * before that: a row of a list takes up to thirty.
 */
export const drawnRowsMax: number = 30;
