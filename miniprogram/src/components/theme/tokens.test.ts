import { readFileSync } from 'node:fs';
import path from 'node:path';
import { colours } from './colours';

const source = readFileSync(path.join(__dirname, 'tokens.scss'), 'utf8');

/** The variables of one block of tokens.scss by name. */
const tokensIn = (block: string): ReadonlyMap<string, string> => {
  const body = new RegExp(`${block} \\{([^}]*)\\}`).exec(source)?.[1] ?? '';
  return new Map([...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]));
};
const normal = tokensIn('body');
const care = new Map([...normal, ...tokensIn('\\.care')]);

const luminance = (hex: string): number => {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
/** WCAG 2.2: 1 to 21. */
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
};

const onGrounds = (text: string, grounds: readonly string[]) =>
  grounds.map((ground) => [text, ground] as const);
const textPairs = [
  ...onGrounds('ink', ['paper', 'card', 'sunken', 'red-soft', 'medal-gold', 'medal-silver', 'medal-bronze']),
  ...onGrounds('ink-soft', ['paper', 'card', 'sunken', 'red-soft']),
  ...onGrounds('ink-faint', ['paper', 'card', 'sunken']),
  ...onGrounds('red', ['paper', 'card', 'red-soft']),
  ...onGrounds('on-strong', ['red', 'red-pressed', 'ink']),
  ...onGrounds('gold-ink', ['gold-soft', 'card']),
  ...onGrounds('green', ['green-soft', 'card', 'paper']),
  ...onGrounds('blue', ['blue-soft', 'card']),
];

describe.each([
  ['normal', normal],
  ['care', care],
] as const)('tokens in %s mode', (_mode, tokens) => {
  const colour = (name: string) => tokens.get(`color-${name}`) ?? 'missing';

  it.each(textPairs)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('borders of fields stand out from their ground', () => {
    expect(contrast(colour('line-strong'), colour('card'))).toBeGreaterThanOrEqual(3);
  });
});

describe('sizes', () => {
  const px = (tokens: ReadonlyMap<string, string>, name: string) =>
    Number.parseInt(tokens.get(name) ?? '0', 10);
  const texts = [...normal.keys()].filter((name) => name.startsWith('text-'));

  it('text is 16 px or more for reading and 14 for marks', () => {
    for (const name of texts)
      expect(px(normal, name)).toBeGreaterThanOrEqual(name === 'text-small' ? 14 : 16);
  });

  it('text is 22 px or more in care mode', () => {
    for (const name of texts) expect(px(care, name)).toBeGreaterThanOrEqual(22);
  });

  it('a target is 44 px, 60 in care mode', () => {
    expect(px(normal, 'target')).toBeGreaterThanOrEqual(44);
    expect(px(care, 'target')).toBeGreaterThanOrEqual(60);
  });
});

describe('colours in drawings', () => {
  it.each(Object.entries(colours))('%s is the token of the same name', (name, value) => {
    const token = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(normal.get(`color-${token}`)).toBe(value);
  });
});
