/**
 * The few token values that drawings made in code (SVG data URIs) need: a stylesheet variable cannot reach into
 * a picture. tokens.test.ts holds them equal to tokens.scss.
 */
export const colours = {
  red: '#b5202b',
  line: '#e9e2d7',
  inkFaint: '#6b6358',
} as const;
