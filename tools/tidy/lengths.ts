import ts from 'typescript';
import type { SourceFile } from './source-tree';

const fileLinesMax = 250;
const functionLinesMax = 60;
const jsxFunctionLinesMax = 90;

/** Files that are long because they hold data, not because they do much. */
const dataFile = /(copy|preset|catalogue|fixtures?)[^/]*\.tsx?$/;

export function longFiles({ path, text }: SourceFile): string[] {
  const lines = text.trimEnd().split('\n').length;
  if (lines <= fileLinesMax || dataFile.test(path)) return [];
  return [`${path}: ${lines} lines, more than ${fileLinesMax}; what in it has a name of its own?`];
}

export function longFunctions({ path, text }: SourceFile): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const problems: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isFunction(node) && !isSuite(node)) {
      const [first, last] = [node.getStart(source), node.getEnd()].map(
        (position) => source.getLineAndCharacterOfPosition(position).line + 1,
      ) as [number, number];
      const max = containsJsx(node) ? jsxFunctionLinesMax : functionLinesMax;
      if (last - first + 1 > max) {
        problems.push(`${path}:${first}: a function of ${last - first + 1} lines, more than ${max}`);
      }
    }
    node.forEachChild(visit);
  };
  visit(source);
  return problems;
}

function isFunction(node: ts.Node): boolean {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node)
  );
}

/** The body of a `describe` groups tests; its length says nothing. */
function isSuite(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^(test\.)?describe\b/.test(node.parent.expression.getText());
}

function containsJsx(node: ts.Node): boolean {
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node)) return true;
  return node.forEachChild((child) => (containsJsx(child) ? true : undefined)) ?? false;
}
