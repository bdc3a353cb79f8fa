import { literalsInCode, literalsInStyles, type Literal } from '../../../jest/literals';
import { sourceFiles } from '../../../jest/source-files';

type Rule = Literal['rule'];

const drawing = 'a drawing with measures of its own, which no token could serve';
const hall = 'read across a hall: everything grows with the screen';
const paper = 'printed: paper has its own colours and sizes';
const over = 'lies over the page, outside of its tokens';

/** The few files that may say some of it by themselves, and why; a star stands for the rest of a name. */
const exceptions: Readonly<Record<string, readonly [reason: string, ...rules: readonly Rule[]]>> = {
  'components/theme/tokens.scss': [
    'the tokens themselves',
    ...(['colour', 'type', 'space', 'radius', 'shadow', 'motion', 'size'] as const),
  ],
  'components/theme/colours.ts': ['tokens for pictures; held equal by tokens.test.ts', 'colour'],
  'components/content/medal.scss': [drawing, 'size'],
  'components/content/rank-podium.scss': [drawing, 'size', 'space'],
  'features/check-ins/submit.scss': [drawing, 'size'],
  'features/check-ins/code-screen.scss': [hall, 'type', 'size'],
  'features/wall/hall*': [hall, 'type', 'size', 'space'],
  'components/paper/marks.ts': [paper, 'colour'],
  'platform/printing.h5.ts': [paper, 'size'],
  'platform/photo-viewer.h5.ts': [over, 'colour', 'size'],
  'platform/scan.h5.ts': [over, 'colour', 'size'],
  'pages/gallery/sample-photo.ts': ['in the place of photos', 'colour'],
};

const covers = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

const isAllowed = (name: string, { rule }: Literal): boolean =>
  Object.entries(exceptions).some(([pattern, [, ...rules]]) => covers(pattern, name) && rules.includes(rule));

describe('literals', () => {
  it.each<[string, Rule]>([
    ['color: #fff;', 'colour'],
    ['background: rgba(0, 0, 0, 0.5);', 'colour'],
    ['border: 1px solid red;', 'colour'],
    ['font-size: 15px;', 'type'],
    ['font-size: 3vh;', 'type'],
    ['padding: var(--space-1) 7px;', 'space'],
    ['gap: calc(var(--space-1) + 3px);', 'space'],
    ['border-radius: 9px;', 'radius'],
    ['box-shadow: 0 1px 2px var(--color-line);', 'shadow'],
    ['transition: left 0.2s;', 'motion'],
    ['animation: turn 900ms linear;', 'motion'],
    ['width: 220px;', 'size'],
    ['border-left: 4px solid var(--color-gold);', 'size'],
  ])('%s is one of %s', (declaration, rule) => {
    expect(literalsInStyles(`.part {\n  ${declaration}\n}`)).toMatchObject([{ line: 2, rule }]);
  });

  it.each([
    'color: var(--color-red);',
    'font-size: calc(var(--text-number) * 0.84);',
    'padding: 0 var(--space-4) calc(var(--space-2) + var(--safe-bottom));',
    'margin: 0 auto;',
    'border-radius: 50%;',
    'box-shadow: var(--shadow-high);',
    'transition: left var(--motion-quick);',
    'width: 10em;',
    'border: 1.5px solid var(--color-line);',
    'white-space: nowrap;',
    "mask-image: url('data:image/svg+xml,%3Csvg width=%2210px%22');",
  ])('%s is none', (declaration) => {
    expect(literalsInStyles(`.part {\n  ${declaration}\n}`)).toEqual([]);
  });

  it('are found in values that go over several lines', () => {
    expect(literalsInStyles('.part {\n  padding:\n    var(--space-1)\n    7px;\n}')).toHaveLength(1);
  });

  it('are found in code', () => {
    expect(literalsInCode("const red = '#b5202b';")).toMatchObject([{ rule: 'colour' }]);
    expect(literalsInCode("style={{ fontSize: '20px' }}")).toMatchObject([{ rule: 'size' }]);
    expect(literalsInCode('// the family of #b5202b\nconst one = list[0];')).toEqual([]);
  });
});

describe('the stylesheets and the code', () => {
  const styles = sourceFiles(['.scss']).map((file) => ({ ...file, literals: literalsInStyles(file.text) }));
  const code = sourceFiles(['.ts', '.tsx']).map((file) => ({ ...file, literals: literalsInCode(file.text) }));

  it('are all read', () => {
    expect(styles.length).toBeGreaterThan(80);
    expect(code.length).toBeGreaterThan(300);
  });

  it('name tokens and nothing else', () => {
    const found = [...styles, ...code].flatMap(({ name, literals }) =>
      literals
        .filter((literal) => !isAllowed(name, literal))
        .map(({ line, rule, text }) => `${name}:${line} ${rule}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('need every exception that is made for them', () => {
    const needed = [...styles, ...code].filter(({ literals }) => literals.length > 0).map(({ name }) => name);
    const isNeeded = (pattern: string) => needed.some((name) => covers(pattern, name));
    expect(Object.keys(exceptions).filter((pattern) => !isNeeded(pattern))).toEqual([]);
  });

  it('turn to another arrangement at the same few widths', () => {
    const widths = styles.flatMap(({ name, text }) =>
      [...text.matchAll(/@media[^{]*\((?:min|max)-width:\s*([^)]+)\)/g)].map(
        ([, width]) => [name, width] as const,
      ),
    );
    const known = ['359px', '768px', '1024px'];
    expect(widths.filter(([, width]) => !known.includes(width!))).toEqual([]);
  });
});
