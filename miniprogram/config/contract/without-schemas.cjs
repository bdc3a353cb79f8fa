/**
 * A Babel plugin for shared/contract: phones call methods by name and never parse, so the schemas of a method, its sentence
 * and its codes stay at home. Every other constant is made in a function of its own, marked as free of side effects, so that
 * bundlers leave out what no page uses; a schema that a page does use comes along whole, with zod. Without this, zod and all
 * schemas would be a fifth of what a phone loads before its first page.
 */
const keptAtHome = new Set(['input', 'output', 'does', 'errors']);

module.exports = function withoutSchemas({ types, template }) {
  const apart = template.expression('/* #__PURE__ */ (() => VALUE)()', { preserveComments: true });
  const isMade = (init) => !types.isFunction(init) && hasCall(init);
  const hasCall = (node) => {
    if (types.isCallExpression(node)) return true;
    return (types.VISITOR_KEYS[node?.type] ?? []).some((key) =>
      [node[key]].flat().some((each) => each && hasCall(each)),
    );
  };
  return {
    name: 'contract-without-schemas',
    visitor: {
      Program(program, { filename }) {
        if (!/[\\/]shared[\\/]contract[\\/]/.test(filename ?? '')) return;
        program.traverse({
          CallExpression({ node }) {
            if (!types.isIdentifier(node.callee, { name: 'method' })) return;
            const [spec] = node.arguments;
            spec.properties = spec.properties.filter(({ key }) => !keptAtHome.has(key?.name));
          },
        });
        for (const statement of program.get('body')) {
          const declaration = statement.isExportNamedDeclaration()
            ? statement.node.declaration
            : statement.node;
          if (!types.isVariableDeclaration(declaration)) continue;
          for (const declarator of declaration.declarations) {
            if (isMade(declarator.init)) declarator.init = apart({ VALUE: declarator.init });
          }
        }
      },
    },
  };
};
