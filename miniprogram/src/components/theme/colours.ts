/**
 * The few token values that drawings made in code (SVG data URIs) and WeChat's own bars need: a stylesheet variable
 * cannot reach them. tokens.test.ts holds them equal to tokens.scss.
 */
export const colours = {
  paper: '#faf7f2',
  card: '#ffffff',
  red: '#b5202b',
  line: '#e9e2d7',
  inkFaint: '#6b6358',
} as const;
