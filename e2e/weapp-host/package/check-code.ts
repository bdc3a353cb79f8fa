import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter, type Rule, type Scope } from 'eslint';
import type { WeappPackage } from './weapp-package';

/** All that WeChat offers to the code of a mini-program besides the language. */
const weappGlobals =
  `wx App Page Component Behavior getApp getCurrentPages getRegExp getDate require module exports
  requirePlugin requireMiniProgram console globalThis setTimeout setInterval clearTimeout clearInterval
  __wxConfig __wxRoute`.split(/\s+/);

/** The way libraries look for the global object; WeChat never gets that far. */
const harmlessCode = 'return this';

const isGuard = ({ identifier }: Scope.Reference): boolean => {
  const { parent } = identifier as Rule.Node;
  return parent?.type === 'UnaryExpression' && parent.operator === 'typeof';
};

/** Names that are neither declared, nor WeChat's, nor asked for with `typeof` in the same file first. */
const missingGlobals: Rule.RuleModule = {
  create: (context) => ({
    'Program:exit': (node) => {
      const { through } = context.sourceCode.getScope(node);
      const guarded = new Set(through.filter(isGuard).map(({ identifier }) => identifier.name));
      for (const { identifier } of through) {
        if (!guarded.has(identifier.name)) context.report({ node: identifier, message: identifier.name });
      }
    },
  }),
};

type Called =
  | Parameters<NonNullable<Rule.RuleListener['CallExpression']>>[0]
  | Parameters<NonNullable<Rule.RuleListener['NewExpression']>>[0];

const codeFromStrings: Rule.RuleModule = {
  create: (context) => {
    const judge = (node: Called) => {
      const { callee } = node;
      if (callee.type !== 'Identifier' || (callee.name !== 'eval' && callee.name !== 'Function')) return;
      const [first] = node.arguments;
      const isHarmless = first?.type === 'Literal' && first.value === harmlessCode;
      if (!isHarmless) context.report({ node, message: `${callee.name}()` });
    };
    return { CallExpression: judge, NewExpression: judge };
  },
};

const config: Linter.Config = {
  languageOptions: {
    ecmaVersion: 2022,
    sourceType: 'script',
    globals: {
      ...Object.fromEntries(weappGlobals.map((name) => [name, 'readonly' as const])),
      // Of the language, but not of WeChat: no phone has the first, Android phones lack the second.
      ...{ WebAssembly: 'off', Intl: 'off', SharedArrayBuffer: 'off', Atomics: 'off' },
    },
  },
  linterOptions: { noInlineConfig: true },
  plugins: { weapp: { rules: { 'missing-globals': missingGlobals, 'code-from-strings': codeFromStrings } } },
  rules: { 'weapp/missing-globals': 'error', 'weapp/code-from-strings': 'error' },
};

/** A file of the package's JavaScript that WeChat cannot run to its end. */
export interface CodeFinding {
  readonly file: string;
  /** The name that is missing, `eval()` or `Function()`; undefined when the file is no JavaScript. */
  readonly name: string | undefined;
  readonly problem: string;
}

/**
 * What the package's JavaScript uses and WeChat does not have. Such a use throws on the phone, and where a library catches
 * it nothing is ever said.
 */
export function listUnknownNames(pack: WeappPackage): readonly CodeFinding[] {
  const linter = new Linter();
  return pack.files
    .filter(({ path }) => path.endsWith('.js'))
    .flatMap(({ path: file }): readonly CodeFinding[] => {
      const found = linter.verify(readFileSync(join(pack.dir, file), 'utf8'), config, { filename: file });
      const broken = found.find(({ fatal }) => fatal);
      if (broken) return [{ file, name: undefined, problem: `${file} cannot be read: ${broken.message}` }];
      return [...new Set(found.map(({ message }) => message))].map((name) => ({
        file,
        name,
        problem: `${file} uses ${name}, which WeChat does not have`,
      }));
    });
}
