import ts from 'typescript';
import type { SourceFile } from './source-tree';

export interface Identifier {
  readonly name: string;
  readonly line: number;
}

/** The names a file declares: its own words. Names it only uses belong to whoever declared them. */
export function declaredIdentifiers({ path, text }: SourceFile): readonly Identifier[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Identifier[] = [];
  const visit = (node: ts.Node): void => {
    const name = declaredName(node);
    if (name !== undefined) {
      found.push({ name, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

function declaredName(node: ts.Node): string | undefined {
  if (!isDeclaration(node)) return undefined;
  const { name } = node;
  if (name === undefined || !(ts.isIdentifier(name) || ts.isStringLiteral(name))) return undefined;
  // A key such as 'two of a kind' is a sentence, not a name.
  return /\s/.test(name.text) ? undefined : name.text;
}

type Declaration = ts.NamedDeclaration & { readonly name?: ts.Node };

function isDeclaration(node: ts.Node): node is Declaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isMethodDeclaration(node)
  );
}

/** `listOpenTasks`, `list-open-tasks` and `LIST_OPEN_TASKS` are the words list, open, tasks. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}
