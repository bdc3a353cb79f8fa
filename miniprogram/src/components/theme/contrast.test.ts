import { contrast } from '../../../jest/contrast';
import { sourceFiles } from '../../../jest/source-files';
import { colourOf, modes } from '../../../jest/token-values';

/** What WCAG 2.2 asks of words (1.4.3) and of drawings that carry meaning (1.4.11). */
const wordsLeast = 4.5;
const drawingsLeast = 3;

interface Block {
  /** Where it stands, for whoever reads a failure. */
  readonly where: string;
  readonly text: string | undefined;
  readonly ground: string | undefined;
}

const tokenOf = (body: string, property: string): string | undefined =>
  new RegExp(`(?:^|[;{\\s])${property}:\\s*var\\(--color-([\\w-]+)\\)`).exec(body)?.[1];

/** The innermost blocks of every stylesheet with the colours they give to words and to the ground under them. */
const blocks: readonly Block[] = sourceFiles(['.scss']).flatMap(({ name, text }) =>
  [...text.replace(/\/\/.*$/gm, '').matchAll(/([^{};]*)\{([^{}]*)\}/g)].map(
    ([, selector = '', body = '']) => ({
      where: `${name} ${selector.trim()}`,
      text: tokenOf(body, 'color'),
      ground: tokenOf(body, '(?:background|background-color)'),
    }),
  ),
);

/** Grounds of drawings and marks: no word stands on them. */
const wordlessGrounds: readonly string[] = [
  'scrim',
  'line',
  'line-strong',
  'green',
  'blue',
  'gold',
  'star-off',
  'red-line',
];
/** Colours of drawings, told in words beside them. */
const drawings: readonly string[] = ['star-off', 'gold', 'line-strong'];
/** What words may stand on without saying so: the page, a card, and the softer grounds of what is chosen or beside. */
const quietGrounds: readonly string[] = ['paper', 'card'];

/** A skeleton holds no words; the large word of the round button keeps 3:1 while it is sending. */
const palerThanToken: readonly string[] = [
  'components/feedback/skeleton.scss',
  'features/check-ins/submit.scss',
];

const pairsOf = ({ text, ground }: Block): readonly (readonly [string, string])[] => {
  if (text !== undefined && ground !== undefined) return [[text, ground]];
  if (text !== undefined && text !== 'on-strong' && !drawings.includes(text))
    return quietGrounds.map((quiet) => [text, quiet]);
  if (ground !== undefined && !wordlessGrounds.includes(ground) && !/^red(-pressed)?$/.test(ground))
    return [['ink', ground]];
  return [];
};

/** Words that take their colour from one block and their ground from another around it. */
const nested: readonly (readonly [string, string])[] = [
  ...['ink-soft', 'ink-faint', 'red', 'green'].map((text) => [text, 'red-soft'] as const),
  ...['ink-soft', 'ink-faint', 'red'].map((text) => [text, 'sunken'] as const),
  ...['ink', 'ink-soft'].map((text) => [text, 'gold-soft'] as const),
  ...['red', 'red-pressed', 'ink', 'green'].map((ground) => ['on-strong', ground] as const),
  ...['gold', 'silver', 'bronze'].map((metal) => ['ink', `medal-${metal}`] as const),
];

const used = new Map<string, string>();
for (const block of blocks)
  for (const [text, ground] of pairsOf(block)) used.set(`${text} ${ground}`, block.where);
for (const [text, ground] of nested)
  used.set(`${text} ${ground}`, 'words on the ground of what is around them');

describe.each(modes)('in %s mode', (mode) => {
  const between = (text: string, ground: string) => contrast(colourOf(mode, text), colourOf(mode, ground));

  it.each([...used])('%s: %s', (pair) => {
    const [text = '', ground = ''] = pair.split(' ');
    expect(between(text, ground)).toBeGreaterThanOrEqual(wordsLeast);
  });

  it.each([
    ['the frame of a field', 'line-strong', 'card'],
    ['the frame of a field on the page', 'line-strong', 'paper'],
    ['a switch that is off', 'line-strong', 'card'],
    ['a bar on its track', 'green', 'sunken'],
    ['a bar of progress on its track', 'red', 'sunken'],
    ['the ring of the keyboard on a card', 'red', 'card'],
    ['the ring of the keyboard on what is chosen', 'red', 'red-soft'],
  ])('%s stands out', (_what, drawing, ground) => {
    expect(between(drawing, ground)).toBeGreaterThanOrEqual(drawingsLeast);
  });
});

describe('the stylesheets', () => {
  it('are read: words, their grounds and what is off', () => {
    expect(used.size).toBeGreaterThan(25);
    expect(used.get('ink-faint sunken')).toBeDefined();
    expect(used.get('on-strong red')).toBeDefined();
  });

  it('make no words paler than their token', () => {
    const paled = sourceFiles(['.scss']).flatMap(({ name, text }) =>
      /(?:^|\n)\s*opacity:\s*0?\.\d/.test(text) ? [name] : [],
    );
    expect(paled.filter((name) => !palerThanToken.includes(name))).toEqual([]);
  });
});
