import { readFileSync } from 'node:fs';
import path from 'node:path';

const source = readFileSync(path.join(__dirname, '..', 'src/components/theme/tokens.scss'), 'utf8');

/** The variables of one block of tokens.scss by name, without the two hyphens. */
const tokensIn = (block: string): ReadonlyMap<string, string> => {
  const body = new RegExp(`\\n${block} \\{([^}]*)\\}`).exec(source)?.[1] ?? '';
  return new Map(
    [...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
};

const normal = tokensIn('body');

/** What every token stands for in each mode. */
export const tokenValues = { normal, care: new Map([...normal, ...tokensIn('\\.care')]) } as const;

/** What changes where a browser was asked for less motion. */
export const reducedMotion = tokensIn('  body');

export type Mode = keyof typeof tokenValues;
export const modes: readonly Mode[] = ['normal', 'care'];

/** A colour token as `#rrggbb`; one that lets light through as it looks on white. Throws when there is none of that name. */
export function colourOf(mode: Mode, name: string): string {
  const value = tokenValues[mode].get(`color-${name}`);
  if (value === undefined) throw new Error(`tokens.scss has no --color-${name}`);
  const [, ...parts] = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(value) ?? [];
  if (parts.length === 0) return value;
  const share = Number(parts.pop());
  const onWhite = parts.map((part) => Math.round(Number(part) * share + 255 * (1 - share)));
  return `#${onWhite.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** A length token in pixels; NaN for anything else. */
export const pixelsOf = (mode: Mode, name: string): number =>
  Number.parseFloat(tokenValues[mode].get(name) ?? 'none');
