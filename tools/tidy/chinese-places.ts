import ts from 'typescript';
import { isCode, isTest, type SourceFile } from './source-tree';

/** Where people's own words may stand: copy, rule presets, invented people, samples of tests, and what quotes them. */
const allowed = [/copy[^/]*\.tsx?$/, /preset[^/]*\.ts$/, /samples[^/]*\.ts$/, /^tools\/(seed|tidy)\//];

const chinese = /\p{Script=Han}/u;

/**
 * Chinese in code that is not copy: nobody who edits the words of the interface would find it. A comment may quote the
 * villagers' word for what it explains.
 */
export function misplacedChinese(file: SourceFile): string[] {
  if (!isCode(file) || isTest(file) || allowed.some((place) => place.test(file.path))) return [];
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const problems: string[] = [];
  const visit = (node: ts.Node): void => {
    if (holdsWords(node) && chinese.test(node.getText(source))) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      const words = node.getText(source).trim().slice(0, 20);
      problems.push(`${file.path}:${line}: ${words}: Chinese belongs in a copy file beside this one`);
    }
    node.forEachChild(visit);
  };
  visit(source);
  return problems;
}

function holdsWords(node: ts.Node): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isJsxText(node) ||
    ts.isIdentifier(node) ||
    ts.isRegularExpressionLiteral(node)
  );
}
