/** One declaration of a stylesheet, or one line of code, that says a look by itself instead of naming a token. */
export interface Literal {
  readonly line: number;
  readonly text: string;
  readonly rule: 'colour' | 'type' | 'space' | 'radius' | 'shadow' | 'motion' | 'size';
}

type Rule = Literal['rule'];

const named = 'white|black|red|green|blue|gr[ae]y|gold|orange|yellow|silver|brown|pink|purple|beige|ivory';
const colour = new RegExp(`#[0-9a-f]{3,8}\\b|\\b(?:rgb|hsl)a?\\(|(?<![\\w-])(?:${named})(?![\\w-])`, 'i');
/** Lengths that do not grow with the type; em does, and a share of the screen or of the part around says no size. */
const length = /(?<![\w.-])-?[0-9.]*[1-9][0-9.]*(?:px|rpx|rem|pt)\b/i;
/** A line of one or two pixels has no size to speak of; a thicker one is a shape. */
const thickness = /(?<![\w.])(?:[3-9]|[1-9][0-9]+|2\.[1-9])[0-9.]*(?:px|rpx|rem|pt)\b/i;
const typeSize = /(?<![\w.-])[0-9.]+(?:px|rpx|rem|pt|vh|vw|vmin)\b/i;
const duration = /(?<![\w.-])[0-9.]*[1-9][0-9.]*m?s\b/;

/** Which declarations each rule reads, and what must not stand in them. The first rule that reads one decides. */
const rules: readonly (readonly [Rule, RegExp, RegExp])[] = [
  ['type', /^font(?:-size)?$/, typeSize],
  ['radius', /radius$/, length],
  ['shadow', /shadow$/, /[0-9]/],
  ['motion', /^(?:animation|transition)/, duration],
  ['space', /^(?:margin|padding|gap|row-gap|column-gap)/, length],
  ['size', /./, thickness],
];

const declaration = /^\s*([\w-]+)\s*:\s*([^;{]+);/;
const isImage = (value: string): boolean => /url\(|svg/.test(value);

/** What a stylesheet says without a token. Conditions of media queries are no declarations. */
export function literalsInStyles(source: string): readonly Literal[] {
  return joinedDeclarations(source).flatMap(({ line, text }) => {
    const [, property = '', value = ''] = declaration.exec(text) ?? [];
    if (property === '' || isImage(value)) return [];
    const found: Rule | undefined = colour.test(value)
      ? 'colour'
      : rules.find(([, reads]) => reads.test(property))?.[0];
    const forbidden = rules.find(([, reads]) => reads.test(property))?.[2];
    if (found === undefined || (found !== 'colour' && forbidden?.test(value) !== true)) return [];
    return [{ line, text: `${property}: ${value.replace(/\s+/g, ' ').trim()}`, rule: found }];
  });
}

/** A long value goes over several lines; it is read as one. Comments are left out. */
function joinedDeclarations(source: string): readonly { readonly line: number; readonly text: string }[] {
  const joined: { line: number; text: string }[] = [];
  let open: { line: number; text: string } | null = null;
  source.split('\n').forEach((raw, index) => {
    const text = raw.replace(/\/\/.*$/, '');
    if (open === null && /^\s*[\w-]+\s*:\s*[^{]*$/.test(text)) open = { line: index + 1, text };
    else if (open !== null) open.text += ` ${text.trim()}`;
    if (open !== null && /[;{}]\s*$/.test(open.text)) {
      joined.push(open);
      open = null;
    }
  });
  return joined;
}

const codeColour = /#(?:[0-9a-f]{6}|[0-9a-f]{3})\b(?![\w-])|\b(?:rgb|hsl)a?\(/i;
const inlineSize = /\b(?:fontSize|boxShadow|borderRadius|padding|margin)\w*:\s*['"`\d]/;

/** What code says of colours and sizes by itself; styles belong into stylesheets. */
export const literalsInCode = (source: string): readonly Literal[] =>
  source.split('\n').flatMap((raw, index): readonly Literal[] => {
    const text = raw.replace(/^\s*(?:\/\/|\*|\/\*).*$/, '');
    if (codeColour.test(text)) return [{ line: index + 1, text: text.trim(), rule: 'colour' }];
    if (inlineSize.test(text)) return [{ line: index + 1, text: text.trim(), rule: 'size' }];
    return [];
  });
